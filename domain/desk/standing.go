package desk

import (
	"context"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/domain/standing"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertmeasure"
	"hengxiao/ent/generated/ent/paylist"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// OfExpertYear lists the buttons that the viewer has on an expert's year.
func OfExpertYear(ctx context.Context, y *standing.ExpertYear) []*ActionState {
	if !policy.AssessesExperts(viewer.FromContext(ctx)) {
		return nil
	}
	s := y.Standing
	actions := []*ActionState{byAnother(ctx, s.Expert.ID, "giveYearMark", "年度考核", "考核本人")}
	if why, ok := fault.Of(y.Markable()); ok {
		actions[0] = closed("giveYearMark", "年度考核", why[0])
	}
	if s.Expert.Status != expert.StatusBANNED {
		actions = append(actions, can("removeExpert", "清退"))
	}
	return actions
}

// OfReview lists the buttons that the viewer has on a review that counted.
func OfReview(ctx context.Context, r *standing.MarkedReview) []*ActionState {
	switch {
	case !policy.AssessesExperts(viewer.FromContext(ctx)):
		return nil
	case r.Settled:
		return []*ActionState{closed("markSheet", "单次考核", fault.New(fault.Frozen, "年度考核已作出"))}
	default:
		return []*ActionState{byAnother(ctx, r.Sheet.ExpertID, "markSheet", "单次考核", "考核本人")}
	}
}

// OfMeasure lists the buttons that the viewer has on a measure: the expert's appeal,
// and the answer of anybody but who took it and whom it is against.
func OfMeasure(ctx context.Context, db *ent.Client, m *ent.ExpertMeasure) ([]*ActionState, error) {
	v := viewer.FromContext(ctx)
	switch {
	case m.Appeal == expertmeasure.AppealWAITING && policy.AnswersMeasures(v):
		if m.TakenBy != nil && *m.TakenBy == v.UserID {
			return []*ActionState{closed("answerMeasure", "答复申诉", fault.New(fault.Forbidden, "须由另一人办理"))}, nil
		}
		return []*ActionState{byAnother(ctx, m.ExpertID, "answerMeasure", "答复申诉", "答复本人的申诉")}, nil
	case m.Appeal != expertmeasure.AppealNONE || m.Status != expertmeasure.StatusIN_FORCE ||
		v.ExpertID == nil || *v.ExpertID != m.ExpertID:
		return []*ActionState{}, nil
	}
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	if until := standing.Appealable(m, set); !clock.Now(ctx).Before(until.End()) {
		return []*ActionState{closed("appealMeasure", "申诉", fault.New(fault.BatchClosed, "申诉期限已于 %s 届满", until))}, nil
	}
	return []*ActionState{can("appealMeasure", "申诉")}, nil
}

// OfPayList lists the buttons that the viewer has on a pay list.
func OfPayList(ctx context.Context, l *ent.PayList) ([]*ActionState, error) {
	v := viewer.FromContext(ctx)
	waits, err := l.QueryConsents().Where(consent.DecisionEQ(consent.DecisionWAITING)).Exist(viewer.System(ctx, "what of a pay list waits"))
	switch {
	case err != nil:
		return nil, err
	case waits && policy.ApprovesPay(v):
		return []*ActionState{can("decideConsent", "审批")}, nil
	case l.Status == paylist.StatusDRAFT && policy.PreparesPay(v):
		return []*ActionState{can("askPay", "送领导审批"), can("withdrawPay", "撤回清单")}, nil
	case (l.Status == paylist.StatusAPPROVED || l.Status == paylist.StatusEXPORTED) && policy.HandsOutPay(v):
		return toPay(ctx, l, waits)
	default:
		return []*ActionState{}, nil
	}
}

// toPay are the buttons on a list that two people agreed to: one with a voided sheet does
// not leave, and is withdrawn as long as it has not left before. One that left can be taken
// over from who pays it.
func toPay(ctx context.Context, l *ent.PayList, waits bool) ([]*ActionState, error) {
	export, err := openTo("exportPay", "导出", standing.Payable(ctx, l))
	if err != nil {
		return nil, err
	}
	switch {
	case l.Status == paylist.StatusEXPORTED && !standing.Paying(ctx, l):
		if waits {
			return []*ActionState{export, closed("takeOverPay", "接手支付", fault.New(fault.Frozen, "已有接手支付的申请等待领导决定"))}, nil
		}
		return []*ActionState{export, can("takeOverPay", "接手支付")}, nil
	case l.Status == paylist.StatusEXPORTED || export.Enabled:
		return []*ActionState{export}, nil
	}
	return []*ActionState{export, can("withdrawPay", "撤回清单")}, nil
}
