package panel

import (
	"context"
	"crypto/rand"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// DrawPanel asks for a panel of a size with fields that must sit in it.
type DrawPanel struct {
	DeclarationID uuid.UUID
	Version       int
	Size          int
	Fields        []*FieldNeed
	Seed          *string
}

const longestSeed = 200

// DrawFor draws a panel (抽取) and asks a second person to confirm it; before that
// nobody is invited. Every draw keeps its own round, refused ones too, so that no
// seed is tried unseen. E_POOL_TOO_SMALL names what the library lacks; E_FROZEN
// while a draw waits or the panel drawn before can still be completed.
func DrawFor(ctx context.Context, db *ent.Client, in DrawPanel) (*ent.ReviewRound, error) {
	a, err := in.ask(ctx, db)
	if err != nil {
		return nil, err
	}
	record, err := NewRecord(a.lib.subject, a.need, a.lib.entrants, a.seed)
	if err != nil {
		return nil, err
	}
	return keep(ctx, db, a.declaration, record)
}

// CheckDraw says what would stop a draw, and draws nothing: no seed is tried.
func CheckDraw(ctx context.Context, db *ent.Client, in DrawPanel) (fault.List, error) {
	a, err := in.ask(ctx, db)
	if err == nil {
		err = a.need.meets(a.lib).Err()
	}
	if faults, ok := fault.Of(err); ok {
		return faults, nil
	}
	return nil, err
}

// asking is a draw about to be held.
type asking struct {
	declaration *ent.Declaration
	need        Need
	seed        string
	lib         *shelf
}

// ask opens the library for a declaration that may be drawn for.
func (in DrawPanel) ask(ctx context.Context, db *ent.Client) (*asking, error) {
	d, err := filing.Load(ctx, db, in.DeclarationID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := Drawable(ctx, db, d); err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	need, seed, err := in.need(d.Edges.Batch, set)
	if err != nil {
		return nil, err
	}
	lib, err := open(ctx, db, d)
	return &asking{d, need, seed, lib}, err
}

// Drawable tells whether the declaration waits for a panel.
func Drawable(ctx context.Context, db *ent.Client, d *ent.Declaration) error {
	if d.Stage != declaration.StagePANEL_FORMING {
		return fault.New(fault.Frozen, "当前环节为“%s”，不能抽取专家", workflow.StageNames[d.Stage])
	}
	ctx = viewer.System(ctx, "may a panel be drawn")
	waits, err := db.ReviewRound.Query().
		Where(reviewround.DeclarationID(d.ID), reviewround.DrawStatusEQ(reviewround.DrawStatusDRAWN)).Exist(ctx)
	if err != nil {
		return err
	}
	if waits {
		return fault.New(fault.Frozen, "已有一次抽取等待另一人确认")
	}
	forming, err := Forming(ctx, db, d)
	if err != nil || forming == nil {
		return err
	}
	record, err := ReadRecord([]byte(forming.Record))
	if err != nil {
		return err
	}
	seated, err := db.ExpertSheet.Query().
		Where(expertsheet.RoundID(forming.ID), expertsheet.StatusIn(workflow.Valid...)).Count(ctx)
	if err != nil {
		return err
	}
	if seated >= record.Need.Size {
		return fault.New(fault.Frozen, "专家组已抽取，正在邀请")
	}
	return nil
}

// need is what is asked, within the limits of the batch, and the seed.
func (in DrawPanel) need(b *ent.Batch, set *standard.Set) (Need, string, error) {
	var faults fault.List
	var fields []FieldNeed
	for i, f := range in.Fields {
		if !set.Codes.ExpertField.Has(f.Field) {
			faults.Add(fault.New(fault.NotFound, "没有这个专业领域：%s", f.Field).At("fields[%d].field", i))
		}
		fields = append(fields, FieldNeed{Field: f.Field, NameZh: set.Codes.ExpertField.NameZh(f.Field), Count: f.Count})
	}
	seed := rand.Text()
	if in.Seed != nil {
		seed = strings.TrimSpace(*in.Seed)
	}
	if n := form.Length(seed); n > longestSeed {
		faults.Add(fault.New(fault.TooShort, "随机种子最多 %d 个字符，现为 %d 个字符", longestSeed, n).At("seed"))
	}
	return NeedOf(in.Size, fields, b, set.Settings.Panel), seed, faults.Err()
}

// keep writes the draw down as a round of its own and asks for the confirmation.
func keep(ctx context.Context, db *ent.Client, d *ent.Declaration, record *Record) (*ent.ReviewRound, error) {
	sys := viewer.System(ctx, "keep a draw")
	no := 1
	newest, err := db.ReviewRound.Query().Where(reviewround.DeclarationID(d.ID)).
		Order(ent.Desc(reviewround.FieldNo)).First(sys)
	switch {
	case err == nil:
		no = newest.No + 1
	case !ent.IsNotFound(err):
		return nil, err
	}
	round, err := db.ReviewRound.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetNo(no).SetRevision(d.Revision).
		SetRecord(string(record.JSON())).SetRecordHash(record.Hash).
		SetDrawnBy(viewer.FromContext(ctx).Name).SetDrawStatus(reviewround.DrawStatusDRAWN).Save(sys)
	if ent.IsConstraintError(err) {
		return nil, workflow.Stale() // somebody drew at the same moment
	}
	if err != nil {
		return nil, fmt.Errorf("keep a draw: %w", err)
	}
	// The seed is not told: units and sections read this line, and who knows the
	// library could draw again.
	line := Line{Action: "drawPanel", Role: viewer.PerfOffice, Hash: record.Hash,
		Reason: fmt.Sprintf("抽取 %d 名专家", record.Need.Size)}
	if err := Note(ctx, db, d, line); err != nil {
		return nil, err
	}
	_, err = consent.Ask(ctx, db, d, consent.Request{Act: asked.ActPANEL_DRAW, Role: viewer.PerfOffice, Reason: line.Reason})
	return round, err
}
