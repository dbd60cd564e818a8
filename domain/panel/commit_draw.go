package panel

import (
	"context"
	"crypto/rand"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/notify"
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

// CommitDraw asks for a panel of a size with fields that must sit in it, and names the
// public value that will decide.
type CommitDraw struct {
	DeclarationID uuid.UUID
	Version       int
	Size          int
	Fields        []*FieldNeed
	Source        string
	Salt          string // the demonstration's; empty: by the machine's chance
}

// CommitFor fixes what a panel will be drawn from (锁定抽取依据) and asks a second person
// to draw by the public value; until then nobody knows who will sit. Every basis
// keeps its own round, refused ones too, so that none is tried unseen.
// E_POOL_TOO_SMALL names what the library lacks; E_FROZEN while a draw waits or the
// panel drawn before can still be completed.
func CommitFor(ctx context.Context, db *ent.Client, in CommitDraw) (*ent.ReviewRound, error) {
	a, err := in.ask(ctx, db)
	if err != nil {
		return nil, err
	}
	salt := in.Salt
	if salt == "" {
		salt = rand.Text()
	}
	source, faults := words("source", "作为随机依据的公开数值", in.Source)
	basis, more, err := a.basis(source, salt)
	if err != nil {
		return nil, err
	}
	if err := append(faults, more...).Err(); err != nil {
		return nil, err
	}
	record, err := sealed(ctx, Commit(basis))
	if err != nil {
		return nil, err
	}
	return keep(ctx, db, a.declaration, kept{record: record,
		reason: fmt.Sprintf("拟抽取 %d 名专家，以“%s”为随机依据", basis.Need.Size, basis.Source)})
}

// CheckDraw says what would stop a draw, and fixes nothing.
func CheckDraw(ctx context.Context, db *ent.Client, in CommitDraw) (fault.List, error) {
	a, err := in.ask(ctx, db)
	if faults, ok := fault.Of(err); ok {
		return faults, nil
	}
	if err != nil {
		return nil, err
	}
	_, faults, err := a.basis("", "")
	return faults, err
}

// longestWords bounds what is typed about a public value.
const longestWords = 200

// words are a line that a person typed, and what is wrong with it.
func words(path, label, typed string) (string, fault.List) {
	line, err := workflow.NeedText(path, label, typed, 2)
	faults, _ := fault.Of(err)
	if n := form.Length(line); n > longestWords {
		faults.Add(fault.New(fault.TooShort, "%s最多 %d 个字符，现为 %d 个字符", label, longestWords, n).At(path))
	}
	return line, faults
}

// asking is a draw about to be prepared.
type asking struct {
	declaration *ent.Declaration
	need        Need
	faults      fault.List // of the fields asked for
	lib         *shelf
	choices     []Choice // to which a leader consented
}

// ask opens the library for a declaration that may be drawn for.
func (in CommitDraw) ask(ctx context.Context, db *ent.Client) (*asking, error) {
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
	a := &asking{declaration: d}
	a.need, a.faults = in.need(d.Edges.Batch, set)
	if a.lib, err = open(ctx, db, d); err != nil {
		return nil, err
	}
	a.choices, err = choices(ctx, db, d)
	return a, err
}

// basis is what the draw would be made from; the faults say why there is none.
func (a *asking) basis(source, salt string) (*Basis, fault.List, error) {
	if len(a.faults) > 0 {
		return nil, a.faults, nil
	}
	b, err := NewBasis(a.lib.subject, a.need, a.lib.entrants, a.choices, source, salt)
	if faults, ok := fault.Of(err); ok {
		return nil, faults, nil
	}
	return b, nil, err
}

// Drawable tells whether the declaration waits for a panel.
func Drawable(ctx context.Context, db *ent.Client, d *ent.Declaration) error {
	if d.Stage != declaration.StagePANEL_FORMING {
		return fault.New(fault.Frozen, "当前环节为“%s”，不能抽取专家", workflow.StageNames[d.Stage])
	}
	ctx = viewer.System(ctx, "may a panel be drawn")
	waits, err := db.ReviewRound.Query().
		Where(reviewround.DeclarationID(d.ID), reviewround.DrawStatusEQ(reviewround.DrawStatusCOMMITTED)).Exist(ctx)
	if err != nil {
		return err
	}
	if waits {
		return fault.New(fault.Frozen, "已锁定抽取依据，等待另一人录入公开数值")
	}
	forming, err := Forming(ctx, db, d)
	if err != nil || forming == nil {
		return err
	}
	record, err := recordOf(ctx, db, forming, d.Code)
	if err != nil {
		return err
	}
	seated, err := db.ExpertSheet.Query().
		Where(expertsheet.RoundID(forming.ID), expertsheet.StatusIn(workflow.Valid...)).Count(ctx)
	if err != nil {
		return err
	}
	if seated >= record.Basis.Need.Size {
		return fault.New(fault.Frozen, "专家组已抽取，正在邀请")
	}
	return nil
}

// need is what is asked, within the limits of the batch.
func (in CommitDraw) need(b *ent.Batch, set *standard.Set) (Need, fault.List) {
	fields, faults := named("fields", in.Fields, set)
	return NeedOf(in.Size, fields, b, set.Settings.Panel), faults
}

// named are fields that are asked for, with their names in the bureau's codes.
func named(at string, asked []*FieldNeed, set *standard.Set) (fields []FieldNeed, faults fault.List) {
	for i, f := range asked {
		if !set.Codes.ExpertField.Has(f.Field) {
			faults.Add(fault.New(fault.NotFound, "没有这个专业领域：%s", f.Field).At("%s[%d].field", at, i))
		}
		fields = append(fields, FieldNeed{Field: f.Field, NameZh: set.Codes.ExpertField.NameZh(f.Field), Count: f.Count})
	}
	return fields, faults
}

// kept is a basis that is fixed: its record, sealed, and for all but one panel drawn together
// the round that keeps it.
type kept struct {
	record Proof
	ledBy  *uuid.UUID
	reason string
}

// keep writes a basis down as a round of its own and asks a second person to draw; of
// panels drawn together the round that leads asks for all.
func keep(ctx context.Context, db *ent.Client, d *ent.Declaration, k kept) (*ent.ReviewRound, error) {
	sys := viewer.System(ctx, "commit a draw")
	no := 1
	newest, err := db.ReviewRound.Query().Where(reviewround.DeclarationID(d.ID)).
		Order(ent.Desc(reviewround.FieldNo)).First(sys)
	switch {
	case err == nil:
		no = newest.No + 1
	case !ent.IsNotFound(err):
		return nil, err
	}
	basis, _ := k.record.Hashes()
	row := db.ReviewRound.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetNo(no).SetRevision(d.Revision).
		SetBasisHash(basis).SetNillableLedBy(k.ledBy).
		SetCommittedBy(viewer.FromContext(ctx).Name).SetDrawStatus(reviewround.DrawStatusCOMMITTED)
	if k.ledBy == nil {
		row.SetRecord(string(k.record.JSON()))
	}
	round, err := row.Save(sys)
	if ent.IsConstraintError(err) {
		return nil, workflow.Stale() // somebody committed at the same moment
	}
	if err != nil {
		return nil, fmt.Errorf("commit a draw: %w", err)
	}
	if err := Note(ctx, db, d, Line{Action: "commitDraw", Role: viewer.PerfOffice, Hash: basis, Reason: k.reason}); err != nil {
		return nil, err
	}
	if k.ledBy != nil {
		notify.Announce(ctx, d)
		return round, nil
	}
	_, err = consent.Ask(ctx, db, d, consent.Request{Act: asked.ActPANEL_DRAW, Role: viewer.PerfOffice, Reason: k.reason})
	return round, err
}
