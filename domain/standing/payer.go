package standing

import (
	"cmp"
	"context"
	"fmt"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/paylist"
	"hengxiao/ent/viewer"
)

// Paying tells whether the viewer is the one person who pays an exported list.
func Paying(ctx context.Context, l *ent.PayList) bool {
	return l.PayerID != nil && *l.PayerID == viewer.FromContext(ctx).UserID
}

// TakeOverPay asks a leader to let the viewer pay an exported list in the payer's place
// (接手支付), who may have left or have exported it by mistake. E_FROZEN where there is
// nothing to take over.
func TakeOverPay(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.PayList, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	l, err := read(ctx, db, workflow.Seen{ID: in.ID, Version: in.Version})
	if err != nil {
		return nil, err
	}
	switch {
	case l.Status != paylist.StatusEXPORTED:
		return nil, fault.New(fault.Frozen, "清单尚未导出，没有支付人")
	case Paying(ctx, l):
		return nil, fault.New(fault.Frozen, "您就是本清单的支付人")
	}
	told := fmt.Sprintf("评审费清单第 %d 号由%s支付，%s申请接手支付：%s", l.No, cmp.Or(l.PayerName, l.ExportedBy), viewer.FromContext(ctx).Name, reason)
	_, err = consent.AskForPay(ctx, db, l, consent.Request{Act: asked.ActPAY_PAYER, Role: viewer.Leader, Reason: told})
	return l, err
}

// TookOver carries out what the leader decided: from then on the accounts go whole to who
// asked, and to nobody else.
func TookOver(ctx context.Context, db *ent.Client, c *ent.Consent) error {
	if c.Decision != asked.DecisionGIVEN {
		return nil
	}
	sys := viewer.System(ctx, "a pay list gets another payer")
	l, err := db.PayList.Get(sys, c.PayListID)
	if err != nil {
		return err
	}
	_, err = stale(step(l).SetPayerID(c.AskedBy).SetPayerName(c.AskedByName).Save(sys))
	return err
}
