package selected

import (
	"context"
	"errors"
	"io"
	"strconv"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/disclosure"
	"hengxiao/domain/filing"
	"hengxiao/domain/review"
	"hengxiao/domain/scoring"
	"hengxiao/domain/screening"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// Needs is what an act must be told.
type Needs string

// What there is to tell.
const (
	Nothing Needs = "NOTHING"
	Reason  Needs = "REASON"
	Return  Needs = "RETURN" // 退回修改: a reason by its code, and the field it is tied to
)

// MarshalGQL writes the code.
func (n Needs) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(n))) }

// UnmarshalGQL refuses: what an act needs is never given.
func (n *Needs) UnmarshalGQL(any) error { return errors.New("needs are never an input") }

// Kind is what the selected are.
type Kind string

// The kinds of rows that may be selected.
const (
	Declarations    Kind = "DECLARATION"
	Monitorings     Kind = "MONITORING"
	SelfEvaluations Kind = "SELF_EVALUATION"
)

// Act is what is done to each: the mutation's name as the buttons have it, and what it
// is told.
type Act struct {
	Of         Kind
	Action     string
	Reason     *string
	ReasonCode *string
	Path       *string
}

// verb does an act to one row, and answers with the stage where it stands then.
type verb func(context.Context, *ent.Client, workflow.Seen, Act) (string, error)

// act is a button that several may be given at once: who may ask for the mutation, what
// it must be told, and the verb.
type act struct {
	roles []viewer.Role
	needs Needs
	do    verb
}

// acts are the buttons of each kind that several may be given at once.
var acts = map[Kind]map[string]act{
	Declarations: {
		"submitDeclaration":   {by(viewer.UnitClerk), Nothing, plain(filing.Submit)},
		"signDeclaration":     {by(viewer.UnitHead), Nothing, plain(screening.After(filing.Sign))},
		"unitReturn":          {by(viewer.UnitHead), Reason, reasoned(filing.UnitReturn)},
		"withdrawDeclaration": {by(viewer.UnitHead), Reason, reasoned(filing.Withdraw)},
		"deptApprove":         {by(viewer.DeptReviewer), Nothing, plain(screening.After(filing.DeptApprove))},
		"deptReturn":          {by(viewer.DeptReviewer), Reason, reasoned(filing.DeptReturn)},
		"passDeclaration":     {by(viewer.SectionReviewer), Nothing, plain(review.PassSaved)},
		"returnDeclaration":   {by(viewer.SectionReviewer), Return, sendBack},
		"rejectDeclaration":   {by(viewer.SectionReviewer), Reason, reasoned(review.Reject)},
		"confirmExempt":       {by(viewer.SectionReviewer), Nothing, plain(review.ConfirmWhole)},
		"exemptToReview":      {by(viewer.SectionReviewer, viewer.PerfOffice), Reason, reasoned(review.ToReview)},
		"urgeDeclaration":     {by(viewer.PerfOffice), Reason, reasoned(filing.Urge)},
		"callMeeting":         {by(viewer.PerfOffice), Reason, reasoned(scoring.CallMeeting)},
		"reviseReturn":        {by(viewer.PerfOffice), Reason, reasoned(conclusion.ReviseReturn)},
		"rejectFinal":         {by(viewer.PerfOffice), Reason, reasoned(conclusion.RejectFinal)},
	},
	Monitorings: {
		"submitMonitoring": {by(viewer.UnitClerk), Nothing, plain(spending.SubmitWatch)},
		"passMonitoring":   {by(viewer.SectionReviewer), Nothing, plain(spending.PassWatch)},
		"returnMonitoring": {by(viewer.SectionReviewer), Reason, reasoned(spending.ReturnWatch)},
		"warnMonitoring":   {by(viewer.SectionReviewer), Reason, reasoned(spending.WarnWatch)},
		"acceptDisposal":   {by(viewer.SectionReviewer), Nothing, plain(spending.AcceptDisposal)},
		"refuseDisposal":   {by(viewer.SectionReviewer), Reason, reasoned(spending.RefuseDisposal)},
	},
	SelfEvaluations: {
		"submitSelfEvaluation":  {by(viewer.UnitClerk), Nothing, plain(spending.SubmitSelf)},
		"signSelfEvaluation":    {by(viewer.UnitHead), Nothing, plain(spending.SignSelf)},
		"returnSelfEvaluation":  {by(viewer.UnitHead, viewer.DeptReviewer, viewer.SectionReviewer), Reason, reasoned(spending.ReturnSelf)},
		"approveSelfEvaluation": {by(viewer.DeptReviewer), Nothing, plain(unchecked(spending.ApproveSelf))},
		"confirmSelfEvaluation": {by(viewer.SectionReviewer), Nothing, plain(unchecked(spending.ConfirmSelf))},
		"publishSelfEvaluation": {by(viewer.PerfOffice), Nothing, plain(disclosure.PublishSelf)},
	},
}

func by(roles ...viewer.Role) []viewer.Role { return roles }

// Roles are who may ask for each act's own mutation.
func Roles() map[string][]viewer.Role {
	all := map[string][]viewer.Role{}
	for _, of := range acts {
		for action, a := range of {
			all[action] = a.roles
		}
	}
	return all
}

// row is what is selected.
type row interface {
	*ent.Declaration | *ent.Monitoring | *ent.SelfEvaluation
}

// stood is the stage where a row stands.
func stood[R row](r R) string {
	switch r := any(r).(type) {
	case *ent.Declaration:
		return string(r.Stage)
	case *ent.Monitoring:
		return string(r.Stage)
	case *ent.SelfEvaluation:
		return string(r.Stage)
	default:
		return ""
	}
}

func plain[R row](do func(context.Context, *ent.Client, workflow.Seen) (R, error)) verb {
	return func(ctx context.Context, db *ent.Client, seen workflow.Seen, _ Act) (string, error) {
		r, err := do(ctx, db, seen)
		if err != nil {
			return "", err
		}
		return stood(r), nil
	}
}

func reasoned[R row](do func(context.Context, *ent.Client, workflow.SeenWithReason) (R, error)) verb {
	return func(ctx context.Context, db *ent.Client, seen workflow.Seen, act Act) (string, error) {
		r, err := do(ctx, db, workflow.SeenWithReason{ID: seen.ID, Version: seen.Version, Reason: form.Text(act.Reason)})
		if err != nil {
			return "", err
		}
		return stood(r), nil
	}
}

// unchecked passes a self-evaluation on without a re-check, which is made one by one.
func unchecked(do func(context.Context, *ent.Client, spending.CheckSelfEvaluation) (*ent.SelfEvaluation, error)) func(context.Context, *ent.Client, workflow.Seen) (*ent.SelfEvaluation, error) {
	return func(ctx context.Context, db *ent.Client, seen workflow.Seen) (*ent.SelfEvaluation, error) {
		return do(ctx, db, spending.CheckSelfEvaluation{ID: seen.ID, Version: seen.Version})
	}
}

// sendBack is 退回修改 with one remark, the same for all.
func sendBack(ctx context.Context, db *ent.Client, seen workflow.Seen, act Act) (string, error) {
	in := review.ReturnDeclaration{ID: seen.ID, Version: seen.Version, ReasonCode: form.Text(act.ReasonCode), Reason: form.Text(act.Reason)}
	if act.Path != nil {
		in.Remarks = []*form.Remark{{Path: *act.Path, Text: in.Reason}}
	}
	d, err := review.Return(ctx, db, in)
	if err != nil {
		return "", err
	}
	return stood(d), nil
}
