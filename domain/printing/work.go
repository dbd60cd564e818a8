package printing

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/printrun"
	"hengxiao/ent/store"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// Works prints what was asked for together: with the rights that the asker has now, into
// a folder that all servers share.
type Works struct {
	Store  *store.Store
	Folder string
	As     func(ctx context.Context, user uuid.UUID) (context.Context, error)
}

// keptFor is how long an archive waits to be fetched.
const keptFor = 7 * 24 * time.Hour

// Archive is where a batch of prints lies once it is done.
func (w Works) Archive(id uuid.UUID) string { return filepath.Join(w.Folder, id.String()+".zip") }

func (w Works) parts(id uuid.UUID) string { return filepath.Join(w.Folder, id.String()) }

// Print carries out the next batch of prints, if one waits; one that was broken off goes
// on where it was. What is over or has been kept long enough is thrown away.
func (w Works) Print(ctx context.Context) error {
	ctx = viewer.Machine(ctx, "", "print forms together")
	if err := w.tidy(ctx); err != nil {
		return err
	}
	r, err := w.Store.Client.PrintRun.Query().Where(printrun.StatusIn(Going...)).Order(printrun.ByStatus(), printrun.ByID()).First(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	switch err := w.run(ctx, r); {
	case err == nil, errors.Is(err, errEnded):
		return nil
	case ctx.Err() != nil:
		return err // stopping: it goes on after the next start
	default:
		return errors.Join(err, w.set(ctx, r.ID, func(u *ent.PrintRunUpdate) {
			u.SetStatus(printrun.StatusFAILED).SetReason("打印时出错，请重试；如仍出错请联系管理员").SetEndedAt(clock.Now(ctx))
		}))
	}
}

// errEnded is a batch that was cancelled while it was printed.
var errEnded = errors.New("the batch of prints is over")

// set writes what became of a batch, unless it is over.
func (w Works) set(ctx context.Context, id uuid.UUID, set func(*ent.PrintRunUpdate)) error {
	u := w.Store.Client.PrintRun.Update().Where(printrun.ID(id), printrun.StatusIn(Going...)).AddVersion(1)
	set(u)
	n, err := u.Save(trace.Quiet(ctx))
	if err == nil && n == 0 {
		return errEnded
	}
	return err
}

func (w Works) run(ctx context.Context, r *ent.PrintRun) error {
	as, err := w.As(ctx, r.UserID)
	if err != nil {
		return err
	}
	folder := w.parts(r.ID)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	there, err := printed(folder)
	if err != nil {
		return err
	}
	left := 0
	for i, id := range r.Subjects {
		if !there[i+1] {
			switch err := w.form(as, Kind(r.Form), id, folder, i+1); {
			case missing(err):
				left++
			case err != nil:
				return err
			}
		}
		err := w.set(ctx, r.ID, func(u *ent.PrintRunUpdate) {
			u.SetStatus(printrun.StatusRUNNING).SetDone(i + 1 - left).SetLeftOut(left)
		})
		if err != nil {
			return err
		}
	}
	size, hash, err := w.bind(folder, w.Archive(r.ID))
	if err != nil {
		return err
	}
	now := clock.Now(ctx)
	return errors.Join(w.set(ctx, r.ID, func(u *ent.PrintRunUpdate) {
		u.SetStatus(printrun.StatusDONE).SetSize(size).SetHash(hash).SetEndedAt(now).SetKeptUntil(now.Add(keptFor))
	}), os.RemoveAll(folder))
}

// form prints one form into the folder, whole or not at all.
func (w Works) form(ctx context.Context, kind Kind, id uuid.UUID, folder string, no int) error {
	name, body, err := Print(ctx, w.Store, kind, id, ".pdf")
	if err != nil {
		return err
	}
	path := filepath.Join(folder, entry(no, name))
	if err := os.WriteFile(path+".part", body, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".part", path)
}

// missing tells of a form that the asker does not see any more.
func missing(err error) bool {
	list, known := fault.Of(err)
	return known && len(list) == 1 && list[0].Code == fault.NotFound
}

// printed are the forms that a folder holds already, by their numbers.
func printed(folder string) (map[int]bool, error) {
	entries, err := os.ReadDir(folder)
	there := map[int]bool{}
	for _, e := range entries {
		var no int
		if _, err := fmt.Sscanf(e.Name(), "%04d ", &no); err == nil && strings.HasSuffix(e.Name(), ".pdf") {
			there[no] = true
		}
	}
	return there, err
}

// bind puts the prints of a folder into one archive.
func (w Works) bind(folder, archive string) (size int64, hash string, err error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return 0, "", err
	}
	out, err := os.OpenFile(archive+".part", os.O_CREATE|os.O_TRUNC|os.O_RDWR, 0o600)
	if err != nil {
		return 0, "", err
	}
	sum := sha256.New()
	z := zip.NewWriter(io.MultiWriter(out, sum))
	for _, e := range entries {
		if err == nil && strings.HasSuffix(e.Name(), ".pdf") {
			err = add(z, folder, e.Name())
		}
	}
	err = errors.Join(err, z.Close())
	if info, failed := out.Stat(); failed == nil {
		size = info.Size()
	}
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		return 0, "", errors.Join(err, os.Remove(archive+".part"))
	}
	return size, hex.EncodeToString(sum.Sum(nil)), os.Rename(archive+".part", archive)
}

// add puts a print into the archive as it is: it is pressed already.
func add(z *zip.Writer, folder, name string) error {
	in, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	to, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
	if err == nil {
		_, err = io.Copy(to, in)
	}
	return err
}

// tidy throws away archives whose time is over, and what is left of batches that ended
// before they were done.
func (w Works) tidy(ctx context.Context) error {
	old, err := w.Store.Client.PrintRun.Query().Where(printrun.KeptUntilLTE(clock.Now(ctx)), printrun.SizeGT(0)).All(ctx)
	if err != nil {
		return err
	}
	for _, r := range old {
		if err := os.Remove(w.Archive(r.ID)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if err := w.Store.Client.PrintRun.Update().Where(printrun.ID(r.ID)).SetSize(0).AddVersion(1).Exec(trace.Quiet(ctx)); err != nil {
			return err
		}
	}
	entries, err := os.ReadDir(w.Folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		id, err := uuid.Parse(e.Name())
		if err != nil || !e.IsDir() {
			continue
		}
		r, err := w.Store.Client.PrintRun.Query().Where(printrun.ID(id)).Only(ctx)
		if err != nil && !ent.IsNotFound(err) {
			return err
		}
		if r == nil || !slices.Contains(Going, r.Status) {
			if err := os.RemoveAll(w.parts(id)); err != nil {
				return err
			}
		}
	}
	return nil
}
