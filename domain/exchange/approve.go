package exchange

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/comparison"
	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/viewer"
)

// ApprovalRow is what the budget approval grants one project; another amount than the
// reviewed one has its reason.
type ApprovalRow struct {
	DeclarationID uuid.UUID
	Amount        exact.Money
	Reason        *string
}

// ApproveBatch is the budget approval (批复) of a batch by a document.
type ApproveBatch struct {
	ID      uuid.UUID
	Version int
	DocNo   string
	DocDate clock.Date
	Rows    []*ApprovalRow
}

const (
	longestDocNo  = 100
	mostUnsettled = 50 // projects without a row that are named; the others are counted
)

// Approve is 批复预算, all or nothing: a row for every pushed project of the batch and
// for no other. From now on their targets and weights are the year's plan and locked.
func Approve(ctx context.Context, db *ent.Client, in ApproveBatch) (*ent.Batch, error) {
	b, _, err := hold(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	var pushed []*ent.Declaration
	where := []declarationFilter{declaration.BatchID(b.ID), declaration.StageEQ(declaration.StagePUSHED)}
	for rows, err := range portions(ctx, db, where, func(*ent.DeclarationQuery) {}) {
		if err != nil {
			return nil, err
		}
		pushed = append(pushed, rows...)
	}
	if err := in.check(pushed).Err(); err != nil {
		return nil, err
	}
	if err := in.carryOut(ctx, db, pushed); err != nil {
		return nil, err
	}
	return b.Update().SetApprovalDocNo(tidy(in.DocNo)).SetApprovalDate(in.DocDate).
		Save(viewer.System(ctx, "budget of a batch approved"))
}

func (in ApproveBatch) check(pushed []*ent.Declaration) fault.List {
	faults := in.checkDocument()
	if len(pushed) == 0 {
		faults.Add(fault.New(fault.Frozen, "本批次没有待批复的项目"))
	}
	open := map[uuid.UUID]*ent.Declaration{}
	for _, d := range pushed {
		open[d.ID] = d
	}
	given := map[uuid.UUID]bool{}
	for i, r := range in.Rows {
		d := open[r.DeclarationID]
		switch {
		case d == nil:
			faults.Add(fault.New(fault.NotFound, "本批次没有这个待批复的项目").At("rows[%d].declarationID", i))
			continue
		case given[d.ID]:
			faults.Add(fault.New(fault.DupIndicator, "项目“%s”重复", d.NameZh).At("rows[%d].declarationID", i))
		}
		given[d.ID] = true
		faults = append(faults, r.check(d).Under("rows[%d]", i)...)
	}
	missing := 0
	for _, d := range pushed {
		if given[d.ID] {
			continue
		}
		if missing++; missing <= mostUnsettled {
			faults.Add(fault.New(fault.Required, "缺少项目“%s”（%s）的批复金额", d.NameZh, d.Code).At("rows"))
		}
	}
	if missing > mostUnsettled {
		faults.Add(fault.New(fault.Required, "另有 %d 个项目缺少批复金额", missing-mostUnsettled).At("rows"))
	}
	return faults
}

func (in ApproveBatch) checkDocument() fault.List {
	var faults fault.List
	switch n := form.Length(in.DocNo); {
	case n == 0:
		faults.Add(fault.New(fault.Required, "请填写批复文号").At("docNo"))
	case n > longestDocNo:
		faults.Add(fault.New(fault.TooShort, "批复文号最多 %d 个字", longestDocNo).At("docNo"))
	}
	if in.DocDate == "" {
		faults.Add(fault.New(fault.Required, "请填写批复日期").At("docDate"))
	}
	return faults
}

func (r *ApprovalRow) check(d *ent.Declaration) fault.List {
	switch {
	case r.Amount < 0:
		return fault.List{fault.New(fault.AmountPositive, "项目“%s”的批复金额不能为负", d.NameZh).At("amount")}
	case r.Amount > *d.Amount:
		return fault.List{fault.New(fault.ApprovedOver, "项目“%s”的批复金额 %s 万元超过申报金额 %s 万元", d.NameZh, r.Amount, *d.Amount).At("amount")}
	case r.Amount != *d.ReviewedAmount && r.reason() == "":
		return fault.List{fault.New(fault.Required, "项目“%s”的批复金额与审定金额 %s 万元不同，请写明原因", d.NameZh, *d.ReviewedAmount).At("reason")}
	case form.Length(r.reason()) > maxReason:
		return fault.List{fault.New(fault.TooShort, "项目“%s”的原因最多 %d 个字", d.NameZh, maxReason).At("reason")}
	default:
		return nil
	}
}

func (r *ApprovalRow) reason() string { return said(r.Reason) }

// carryOut approves each project, locks its indicators, and keeps its unit prices for
// later reviews to compare with.
func (in ApproveBatch) carryOut(ctx context.Context, db *ent.Client, pushed []*ent.Declaration) error {
	rows := map[uuid.UUID]*ApprovalRow{}
	for _, r := range in.Rows {
		rows[r.DeclarationID] = r
	}
	document := fmt.Sprintf("%s（%s）", tidy(in.DocNo), in.DocDate)
	for _, d := range pushed {
		r := rows[d.ID]
		why := document
		if r.reason() != "" {
			why += "：" + r.reason()
		}
		_, err := workflow.Take(ctx, db, d, d.Version, workflow.ApproveBatch, workflow.Because{Reason: why},
			func(u *ent.DeclarationUpdateOne) { u.SetApprovedAmount(r.Amount).SetApprovalNote(r.reason()) })
		if err != nil {
			return err
		}
		if err := comparison.Keep(ctx, db, d, r.Amount); err != nil {
			return err
		}
		err = db.Indicator.Update().Where(indicator.DeclarationID(d.ID), indicator.Locked(false)).SetLocked(true).
			Exec(viewer.System(ctx, "targets of an approved budget"))
		if err != nil {
			return fmt.Errorf("lock the targets of %s: %w", d.Code, err)
		}
	}
	return nil
}
