package indicators

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/declarationversion"
	"hengxiao/ent/generated/ent/libraryindicator"
	"hengxiao/ent/viewer"
)

// AddLibraryIndicator is a new row.
type AddLibraryIndicator struct{ Row LibraryRow }

// ChangeLibraryIndicator is a row as it shall be.
type ChangeLibraryIndicator struct {
	ID      uuid.UUID
	Version int
	Row     LibraryRow
}

// TakeIndicator names an indicator of a declaration that was handed in.
type TakeIndicator struct {
	DeclarationID uuid.UUID
	No            int
}

// Add puts a row into the library.
func Add(ctx context.Context, db *ent.Client, in AddLibraryIndicator) (*ent.LibraryIndicator, error) {
	if err := admit(ctx, db, &in.Row, uuid.Nil); err != nil {
		return nil, err
	}
	return create(ctx, db, in.Row).SetOrigin(libraryindicator.OriginOFFICE).Save(ctx)
}

// Change writes a row anew. What forms have taken from it they keep.
func Change(ctx context.Context, db *ent.Client, in ChangeLibraryIndicator) (*ent.LibraryIndicator, error) {
	l, err := inUse(ctx, db, workflow.Seen{ID: in.ID, Version: in.Version})
	if err != nil {
		return nil, err
	}
	if err := admit(ctx, db, &in.Row, l.ID); err != nil {
		return nil, err
	}
	r := in.Row
	update := step(l).SetNameZh(r.NameZh).SetNormalName(standard.NormalName(r.NameZh)).SetLevel2(r.Level2).SetOperator(r.Operator).
		SetUnit(*r.Unit).SetFuncClass(*r.FuncClass).SetTags(r.Tags).SetDefinition(*r.Definition).SetFormula(*r.Formula).
		SetQuality(r.Quality).SetNillableLow(r.Low).SetNillableHigh(r.High)
	if r.Low == nil {
		update.ClearLow()
	}
	if r.High == nil {
		update.ClearHigh()
	}
	return stale(update.Save(ctx))
}

// Retire takes a row out of use: it is offered to nobody any more.
func Retire(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.LibraryIndicator, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	l, err := inUse(ctx, db, workflow.Seen{ID: in.ID, Version: in.Version})
	if err != nil {
		return nil, err
	}
	return stale(step(l).SetStatus(libraryindicator.StatusRETIRED).SetRetiredAt(clock.Now(ctx)).SetRetireReason(reason).Save(ctx))
}

// Take puts an indicator of a declaration into the library (收入指标库), as the newest
// submitted version has it, for the class and the tags of its project.
func Take(ctx context.Context, db *ent.Client, in TakeIndicator) (*ent.LibraryIndicator, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(in.DeclarationID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("declarationID")
	}
	if err != nil {
		return nil, err
	}
	v, err := db.DeclarationVersion.Query().Where(declarationversion.DeclarationID(d.ID), declarationversion.No(d.Revision)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.Frozen, "尚未提交的申报表不能收入指标库")
	}
	if err != nil {
		return nil, err
	}
	if in.No < 1 || in.No > len(v.Form.Indicators) {
		return nil, fault.New(fault.NotFound, "申报表没有第 %d 行指标", in.No).At("no")
	}
	row := taken(v.Form, v.Form.Indicators[in.No-1])
	if err := admit(ctx, db, &row, uuid.Nil); err != nil {
		return nil, err
	}
	return create(ctx, db, row).SetOrigin(libraryindicator.OriginDECLARATION).SetTakenFromID(d.ID).Save(ctx)
}

// taken is a form's row as one of the library: what it is, without what it promised.
func taken(f form.Declaration, r form.Indicator) LibraryRow {
	return LibraryRow{
		NameZh: form.Word(r.NameZh), Level2: form.Word(r.Level2), Operator: form.Word(r.Operator), Unit: r.Unit,
		FuncClass: f.ExpFuncCode, Tags: f.Tags, Definition: r.Definition,
	}
}

// admit refuses a row with faults, and one that the library has already.
func admit(ctx context.Context, db *ent.Client, in *LibraryRow, self uuid.UUID) error {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return err
	}
	in.tidy(set)
	faults := in.check(set)
	twin, err := db.LibraryIndicator.Query().Where(libraryindicator.IDNEQ(self), libraryindicator.StatusEQ(libraryindicator.StatusIN_USE),
		libraryindicator.NormalName(standard.NormalName(in.NameZh)), libraryindicator.Unit(*in.Unit),
		libraryindicator.Level2(in.Level2), libraryindicator.FuncClass(*in.FuncClass)).Exist(ctx)
	if err != nil {
		return err
	}
	if twin {
		faults.Add(fault.New(fault.DupIndicator, "指标库已有同一分类的“%s”", in.NameZh).At("row.nameZh"))
	}
	return faults.Err()
}

func create(ctx context.Context, db *ent.Client, r LibraryRow) *ent.LibraryIndicatorCreate {
	return db.LibraryIndicator.Create().SetDivision(viewer.FromContext(ctx).Division).
		SetNameZh(r.NameZh).SetNormalName(standard.NormalName(r.NameZh)).SetLevel2(r.Level2).SetOperator(r.Operator).
		SetUnit(*r.Unit).SetFuncClass(*r.FuncClass).SetTags(r.Tags).SetDefinition(*r.Definition).SetFormula(*r.Formula).
		SetNillableLow(r.Low).SetNillableHigh(r.High).SetQuality(r.Quality)
}

// inUse reads a row that may be changed, in the version that was seen.
func inUse(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.LibraryIndicator, error) {
	l, err := db.LibraryIndicator.Query().Where(libraryindicator.ID(in.ID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.Missing()
	case err != nil:
		return nil, err
	case l.Version != in.Version:
		return nil, workflow.Stale()
	}
	return l, Changeable(l)
}

// Changeable says why a row cannot be changed.
func Changeable(l *ent.LibraryIndicator) error {
	if l.Status == libraryindicator.StatusRETIRED {
		return fault.New(fault.Frozen, "已停用的指标不能修改")
	}
	return nil
}

// step moves a row on in the version that was read.
func step(l *ent.LibraryIndicator) *ent.LibraryIndicatorUpdateOne {
	return l.Update().Where(libraryindicator.Version(l.Version), libraryindicator.StatusEQ(l.Status)).SetVersion(l.Version + 1)
}

func stale(l *ent.LibraryIndicator, err error) (*ent.LibraryIndicator, error) {
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	return l, err
}

// PutShipped puts the rows that come with the product into a division whose library is
// empty.
func PutShipped(ctx context.Context, db *ent.Client) error {
	ctx = viewer.System(ctx, "put the shipped indicators")
	there, err := db.LibraryIndicator.Query().Exist(ctx)
	if err != nil || there {
		return err
	}
	rows := Shipped()
	creates := make([]*ent.LibraryIndicatorCreate, len(rows))
	for i, r := range rows {
		creates[i] = create(ctx, db, r).SetOrigin(libraryindicator.OriginSHIPPED)
	}
	if err := db.LibraryIndicator.CreateBulk(creates...).Exec(ctx); err != nil {
		return fmt.Errorf("put the shipped indicators: %w", err)
	}
	return nil
}
