package library

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertfile"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// Certificate is a file to be given with an entry; Body is what was sent.
type Certificate struct {
	ExpertID uuid.UUID
	Kind     expertfile.Kind
	Name     string
	Mime     string
	Body     []byte
}

// The limits of an entry's files. They are sealed in one piece, so they are small.
const (
	MaxCertificate = 10 << 20
	maxFiles       = 20
)

// Attach seals a certificate under the expert's key and writes its row; keep stores
// the sealed bytes by their content and returns their SHA-256, before the commit.
func (s *Service) Attach(ctx context.Context, db *ent.Client, in Certificate, keep func([]byte) (string, error)) (*ent.ExpertFile, error) {
	e, err := find(ctx, db, in.ExpertID)
	if err != nil {
		return nil, err
	}
	if _, ok := Writes(ctx, e); !ok {
		return nil, fault.Missing()
	}
	sys := viewer.System(ctx, "a certificate")
	n, err := db.ExpertFile.Query().Where(expertfile.ExpertID(e.ID), expertfile.RemovedAtIsNil()).Count(sys)
	if err != nil {
		return nil, err
	}
	if n >= maxFiles {
		return nil, fault.New(fault.TooShort, "证书最多 %d 个", maxFiles).At("file")
	}
	name, err := workflow.NeedText("file", "文件名", strings.Map(printable, in.Name), 1)
	if err != nil {
		return nil, err
	}
	box, err := s.boxOf(ctx, db, e)
	if err == nil && box == nil {
		box, err = s.newBox(ctx, db, e)
	}
	if err != nil {
		return nil, err
	}
	sum, err := keep([]byte(box.Seal(placeOfFile(e.ID), in.Body)))
	if err != nil {
		return nil, err
	}
	return db.ExpertFile.Create().SetDivision(e.Division).SetExpertID(e.ID).SetKind(in.Kind).SetName(shorten(name)).
		SetMime(in.Mime).SetSize(int64(len(in.Body))).SetSha256(sum).Save(sys)
}

func placeOfFile(id uuid.UUID) string { return "certificate of " + id.String() }

// OpenFile is a certificate that the viewer may see, read from its sealed bytes; the
// look leaves a trace.
func (s *Service) OpenFile(ctx context.Context, db *ent.Client, id uuid.UUID, read func(sum string) ([]byte, error)) (*ent.ExpertFile, []byte, error) {
	f, err := db.ExpertFile.Query().Where(expertfile.ID(id), expertfile.RemovedAtIsNil()).WithExpert().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil, fault.Missing()
	}
	if err != nil {
		return nil, nil, err
	}
	box, err := s.boxOf(ctx, db, f.Edges.Expert)
	if err != nil {
		return nil, nil, err
	}
	if box == nil {
		return nil, nil, fault.Missing() // erased
	}
	sealed, err := read(f.Sha256)
	if err != nil {
		return nil, nil, fmt.Errorf("certificate %s: %w", f.ID, err)
	}
	body, err := box.Open(placeOfFile(f.ExpertID), string(sealed))
	if err != nil {
		return nil, nil, fmt.Errorf("certificate %s: %w", f.ID, err)
	}
	return f, body, trace.New(ctx, db, "download", ent.TypeExpertFile, f.ID.String(), "{}").Exec(ctx)
}

// RemoveFile takes a certificate out of an entry.
func RemoveFile(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.Expert, error) {
	f, err := db.ExpertFile.Query().Where(expertfile.ID(id), expertfile.RemovedAtIsNil()).WithExpert().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	if _, ok := Writes(ctx, f.Edges.Expert); !ok {
		return nil, fault.Missing()
	}
	return f.Edges.Expert, db.ExpertFile.UpdateOneID(f.ID).SetRemovedAt(clock.Now(ctx)).Exec(viewer.System(ctx, "remove a certificate"))
}

// printable drops control and direction marks from a file's name.
func printable(r rune) rune {
	if r < ' ' || r == 0x7f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
		return -1
	}
	return r
}

// shorten keeps a file's name within its column, its ending whole.
func shorten(name string) string {
	const most = 100
	runes := []rune(name)
	if len(runes) <= most {
		return name
	}
	ending := ""
	if i := strings.LastIndexByte(name, '.'); i >= 0 && len(name)-i < 10 {
		ending = name[i:]
	}
	return string(runes[:most-len([]rune(ending))]) + ending
}
