package standing

import (
	"cmp"
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/payline"
	"hengxiao/ent/generated/ent/paylist"
	"hengxiao/ent/generated/ent/payment"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// read reads a list through the viewer's eyes, in the version seen.
func read(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.PayList, error) {
	l, err := db.PayList.Query().Where(paylist.ID(in.ID)).WithBatch().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.Missing()
	case err != nil:
		return nil, err
	case l.Version != in.Version:
		return nil, workflow.Stale()
	default:
		return l, nil
	}
}

// draft reads a list that is still open.
func draft(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.PayList, error) {
	l, err := read(ctx, db, in)
	if err == nil && l.Status != paylist.StatusDRAFT {
		return nil, sent()
	}
	return l, err
}

// sent is of a list that two people have in hand.
func sent() *fault.Fault { return fault.New(fault.Frozen, "清单已送审，不能再改") }

// Payable refuses a list with a sheet that does not count any more (E_FROZEN): what was
// voided after the list was made is not paid.
func Payable(ctx context.Context, l *ent.PayList) error {
	gone, err := l.QueryPayments().QueryLines().
		Where(payline.HasSheetWith(expertsheet.StatusNEQ(expertsheet.StatusLOCKED))).
		Order(payline.ByProjectName()).First(viewer.System(ctx, "does a pay list hold"))
	switch {
	case ent.IsNotFound(err):
		return nil
	case err != nil:
		return err
	default:
		return fault.New(fault.Frozen, "“%s”的评审表已作废，本清单不能支付，须重新生成清单", gone.ProjectName)
	}
}

// step moves a list on by the machine's hand.
func step(l *ent.PayList) *ent.PayListUpdateOne {
	return l.Update().Where(paylist.Version(l.Version), paylist.StatusEQ(l.Status)).SetVersion(l.Version + 1)
}

func stale[T any](row T, err error) (T, error) {
	if ent.IsNotFound(err) {
		return row, workflow.Stale()
	}
	return row, err
}

// AskPay sends a list to a leader, the second person who approves it.
func AskPay(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.PayList, error) {
	l, err := draft(ctx, db, in)
	if err != nil {
		return nil, err
	}
	moved, err := stale(step(l).SetStatus(paylist.StatusASKED).Save(viewer.System(ctx, "ask for a pay list")))
	if err != nil {
		return nil, err
	}
	reason := fmt.Sprintf("评审费清单第 %d 号：%d 份评审表，应发 %s 万元，代扣税款 %s 万元，实发 %s 万元", l.No, l.SheetCount, l.Gross, l.Tax, l.Net)
	_, err = consent.AskForPay(ctx, db, l, consent.Request{Act: asked.ActPAY_LIST, Role: viewer.Leader, Reason: reason})
	return moved, err
}

// WithdrawPay takes a list back: its sheets are free for another one. It is a draft, or
// was approved and cannot leave because a sheet of it was voided since.
func WithdrawPay(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.PayList, error) {
	l, err := read(ctx, db, in)
	if err != nil {
		return nil, err
	}
	if err := withdrawable(ctx, l); err != nil {
		return nil, err
	}
	ctx = viewer.System(ctx, "withdraw a pay list")
	moved, err := stale(step(l).SetStatus(paylist.StatusWITHDRAWN).Save(ctx))
	if err != nil {
		return nil, err
	}
	if _, err := db.PayLine.Delete().Where(payline.HasPaymentWith(payment.PayListID(l.ID))).Exec(ctx); err != nil {
		return nil, err
	}
	_, err = db.Payment.Delete().Where(payment.PayListID(l.ID)).Exec(ctx)
	return moved, err
}

func withdrawable(ctx context.Context, l *ent.PayList) error {
	switch l.Status {
	case paylist.StatusDRAFT:
		return nil
	case paylist.StatusAPPROVED:
		err := Payable(ctx, l)
		if _, voided := fault.Of(err); voided {
			return nil
		}
		return cmp.Or(err, error(sent()))
	default:
		return sent()
	}
}

// Approved carries out what the second person decided on a list. A sheet that no
// longer counts stops it: the list is made anew.
func Approved(ctx context.Context, db *ent.Client, c *ent.Consent) error {
	sys := viewer.System(ctx, "a pay list is decided")
	l, err := db.PayList.Get(sys, c.PayListID)
	if err != nil {
		return err
	}
	if c.Decision != asked.DecisionGIVEN {
		_, err := stale(step(l).SetStatus(paylist.StatusDRAFT).Save(sys))
		return err
	}
	if err := Payable(ctx, l); err != nil {
		return err
	}
	_, err = stale(step(l).SetStatus(paylist.StatusAPPROVED).SetApprovedBy(viewer.FromContext(ctx).Name).SetApprovedAt(clock.Now(ctx)).Save(sys))
	return err
}

// Exported is an approved list that leaves the system. Pays tells whether the viewer is
// the one person who pays it, and so gets the accounts whole.
type Exported struct {
	*ent.PayList
	Pays bool
}

// Export reads an approved list for the office to hand out. Who does so first pays it.
// E_FROZEN where a sheet of it was voided since.
func Export(ctx context.Context, db *ent.Client, id uuid.UUID) (*Exported, error) {
	v := viewer.FromContext(ctx)
	if !policy.HandsOutPay(v) {
		return nil, fault.Missing()
	}
	l, err := db.PayList.Query().Where(paylist.ID(id)).WithBatch().
		WithPayments(func(q *ent.PaymentQuery) { q.Order(payment.ByCode()).WithLines() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	if err := Payable(ctx, l); err != nil {
		return nil, err
	}
	switch l.Status {
	case paylist.StatusEXPORTED:
		return &Exported{l, Paying(ctx, l)}, nil
	case paylist.StatusAPPROVED:
		_, err := stale(step(l).SetStatus(paylist.StatusEXPORTED).SetExportedBy(v.Name).SetPayerID(v.UserID).
			SetExportedAt(clock.Now(ctx)).Save(viewer.System(ctx, "export a pay list")))
		return &Exported{l, true}, err
	default:
		return nil, fault.New(fault.Frozen, "清单尚未批准，不能导出")
	}
}
