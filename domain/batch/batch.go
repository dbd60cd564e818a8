// Package batch is 申报批次: rounds of declaring, with their dates and standards.
package batch

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/extension"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
)

// BatchInput is a new batch.
type BatchInput struct {
	Code                   string
	NameZh                 string
	BudgetYear             int
	DeclareStart           clock.Date
	DeclareDeadline        clock.Date
	SectionDeadline        clock.Date
	ReviewDeadline         clock.Date
	MaxReturnRounds        *int
	MinExperts             *int
	Ceiling                *exact.Money
	StrictCeiling          *bool
	Sections               []SectionCeilingInput // what single sections may take of the ceiling
	BlockOpenRectification *bool
}

// Create makes a batch in draft. It names the standards in force, and keeps them.
func Create(ctx context.Context, db *ent.Client, in BatchInput) (*ent.Batch, error) {
	faults := checkNew(in)
	sections, err := sectionsOf(ctx, db, in.Ceiling, in.Sections)
	if more, wrong := fault.Of(err); wrong {
		faults = append(faults, more...)
	} else if err != nil {
		return nil, err
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	taken, err := db.Batch.Query().Where(batch.Code(in.Code)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if taken {
		return nil, fault.New(fault.DupIndicator, "批次编码 %s 已存在", in.Code).At("code")
	}
	standards, err := standard.InForce(ctx, db)
	if err != nil {
		return nil, err
	}
	b, err := db.Batch.Create().SetDivision(viewer.FromContext(ctx).Division).
		SetCode(in.Code).SetNameZh(in.NameZh).SetBudgetYear(in.BudgetYear).
		SetDeclareStart(in.DeclareStart).SetDeclareDeadline(in.DeclareDeadline).
		SetSectionDeadline(in.SectionDeadline).SetReviewDeadline(in.ReviewDeadline).
		SetNillableMaxReturnRounds(in.MaxReturnRounds).SetNillableMinExperts(in.MinExperts).
		SetNillableCeiling(in.Ceiling).SetNillableStrictCeiling(in.StrictCeiling).SetNillableBlockOpenRectification(in.BlockOpenRectification).
		SetStandards(standards).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("new batch: %w", err)
	}
	return b, share(ctx, db, b, sections, in.Sections)
}

func checkNew(in BatchInput) fault.List {
	var faults fault.List
	if strings.TrimSpace(in.Code) == "" {
		faults.Add(fault.New(fault.Required, "请填写批次编码").At("code"))
	}
	if strings.TrimSpace(in.NameZh) == "" {
		faults.Add(fault.New(fault.Required, "请填写批次名称").At("nameZh"))
	}
	if in.BudgetYear < 2000 || in.BudgetYear > 2100 {
		faults.Add(fault.New(fault.Number, "预算年度应在 2000 与 2100 之间").At("budgetYear"))
	}
	if in.MinExperts != nil && (*in.MinExperts < 3 || *in.MinExperts%2 == 0) {
		faults.Add(fault.New(fault.Number, "专家人数应为不少于 3 的单数").At("minExperts"))
	}
	if in.MaxReturnRounds != nil && *in.MaxReturnRounds < 0 {
		faults.Add(fault.New(fault.Number, "退回次数不能为负").At("maxReturnRounds"))
	}
	return append(faults, inOrder(in.DeclareStart, in.DeclareDeadline, in.SectionDeadline, in.ReviewDeadline)...)
}

// inOrder says which of a batch's dates lies before the one that it follows.
func inOrder(start, declare, section, review clock.Date) fault.List {
	var faults fault.List
	steps := []struct {
		path, label string
		day, after  clock.Date
	}{
		{"declareDeadline", "申报截止", declare, start},
		{"sectionDeadline", "科室审查截止", section, declare},
		{"reviewDeadline", "专家评审截止", review, section},
	}
	for _, s := range steps {
		if s.day < s.after {
			faults.Add(fault.New(fault.DateOrder, "%s（%s）不应早于 %s", s.label, s.day, s.after).At(s.path))
		}
	}
	return faults
}

// ChangeBatch changes a batch's name, dates, ceiling and statutory days.
type ChangeBatch struct {
	ID                 uuid.UUID
	Version            int
	NameZh             *string
	DeclareStart       *clock.Date
	DeclareDeadline    *clock.Date
	SectionDeadline    *clock.Date
	ReviewDeadline     *clock.Date
	Ceiling            *exact.Money
	CongressPassedOn   *clock.Date
	ApprovalReceivedOn *clock.Date
}

// Change writes what is given. A later deadline moves the dates of what is still
// being filed; standards never change under a batch.
func Change(ctx context.Context, db *ent.Client, in ChangeBatch) (*ent.Batch, error) {
	b, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	faults := inOrder(pick(in.DeclareStart, b.DeclareStart), pick(in.DeclareDeadline, b.DeclareDeadline),
		pick(in.SectionDeadline, b.SectionDeadline), pick(in.ReviewDeadline, b.ReviewDeadline))
	if in.Ceiling != nil && *in.Ceiling < 0 {
		faults.Add(fault.New(fault.AmountPositive, "资金总额不能小于 0").At("ceiling"))
	} else if in.Ceiling != nil {
		sum, err := shared(ctx, db, b)
		if err != nil {
			return nil, err
		}
		if sum > *in.Ceiling {
			faults.Add(exceeded(sum, *in.Ceiling).At("ceiling"))
		}
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	changed, err := stamp(b, in.Version).SetNillableNameZh(in.NameZh).
		SetNillableDeclareStart(in.DeclareStart).SetNillableDeclareDeadline(in.DeclareDeadline).
		SetNillableSectionDeadline(in.SectionDeadline).SetNillableReviewDeadline(in.ReviewDeadline).
		SetNillableCeiling(in.Ceiling).
		SetNillableCongressPassedOn(in.CongressPassedOn).SetNillableApprovalReceivedOn(in.ApprovalReceivedOn).
		Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil || in.DeclareDeadline == nil {
		return changed, err
	}
	return changed, redate(ctx, db, changed)
}

func pick(given, old *clock.Date) clock.Date {
	switch {
	case given != nil:
		return *given
	case old != nil:
		return *old
	default:
		return ""
	}
}

// redate moves the shown deadline of drafts that no return and no extension binds.
func redate(ctx context.Context, db *ent.Client, b *ent.Batch) error {
	sys := viewer.System(ctx, "new deadline of the batch")
	var extended []uuid.UUID
	if err := db.Extension.Query().Where(extension.BatchID(b.ID)).Select(extension.FieldUnitID).Scan(sys, &extended); err != nil {
		return err
	}
	return db.Declaration.Update().
		Where(declaration.BatchID(b.ID), declaration.StageEQ(declaration.StageDRAFT),
			declaration.ReturnedUntilIsNil(), declaration.UnitIDNotIn(extended...)).
		SetDueAt(b.DeclareDeadline.End()).Exec(sys)
}

// Open lets units declare.
func Open(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Batch, error) {
	return turn(ctx, db, in, batch.StatusOPEN, "已开放", batch.StatusDRAFT, batch.StatusCLOSED)
}

// Close ends the batch's filing; what was filed goes on.
func Close(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Batch, error) {
	return turn(ctx, db, in, batch.StatusCLOSED, "未开放", batch.StatusOPEN)
}

func turn(ctx context.Context, db *ent.Client, in workflow.Seen, to batch.Status, already string, from ...batch.Status) (*ent.Batch, error) {
	b, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	for _, s := range from {
		if b.Status == s {
			turned, err := stamp(b, in.Version).SetStatus(to).Save(ctx)
			if ent.IsNotFound(err) {
				return nil, workflow.Stale()
			}
			return turned, err
		}
	}
	return nil, fault.New(fault.Frozen, "批次“%s”%s", b.NameZh, already)
}

// ExtendDeadline gives one unit more time.
type ExtendDeadline struct {
	BatchID  uuid.UUID
	UnitCode string
	Until    clock.Date
	Reason   string
}

// Extend is 延期: later than the batch's own deadline, with a reason.
func Extend(ctx context.Context, db *ent.Client, in ExtendDeadline) (*ent.Batch, error) {
	reason, err := workflow.NeedText("reason", "延期原因", in.Reason, 2)
	if err != nil {
		return nil, err
	}
	b, err := db.Batch.Query().Where(batch.ID(in.BatchID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("batchID")
	}
	if err != nil {
		return nil, err
	}
	u, err := db.Unit.Query().Where(unit.Code(in.UnitCode)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, "没有编码为 %s 的单位", in.UnitCode).At("unitCode")
	}
	if err != nil {
		return nil, err
	}
	if in.Until <= *b.DeclareDeadline {
		return nil, fault.New(fault.DateOrder, "延期至 %s 不晚于批次的申报截止 %s", in.Until, *b.DeclareDeadline).At("until")
	}
	n, err := db.Extension.Update().Where(extension.BatchID(b.ID), extension.UnitID(u.ID)).
		SetUntil(in.Until).SetReason(reason).Save(ctx)
	if err == nil && n == 0 {
		err = db.Extension.Create().SetDivision(b.Division).SetBatchID(b.ID).SetUnitID(u.ID).
			SetUntil(in.Until).SetReason(reason).Exec(ctx)
	}
	if err != nil {
		return nil, fmt.Errorf("extend: %w", err)
	}
	return b, db.Declaration.Update().
		Where(declaration.BatchID(b.ID), declaration.UnitID(u.ID), declaration.StageEQ(declaration.StageDRAFT)).
		SetDueAt(in.Until.End()).Exec(viewer.System(ctx, "extension of a unit"))
}

func load(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*ent.Batch, error) {
	b, err := db.Batch.Query().Where(batch.ID(id)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.Missing()
	case err != nil:
		return nil, err
	case b.Version != version:
		return nil, workflow.Stale()
	default:
		return b, nil
	}
}

func stamp(b *ent.Batch, version int) *ent.BatchUpdateOne {
	return b.Update().Where(batch.Version(version)).SetVersion(version + 1)
}
