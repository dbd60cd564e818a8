package selected

import (
	"context"
	"errors"
	"io"
	"maps"
	"slices"
	"strconv"

	"github.com/google/uuid"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/disclosure"
	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/library"
	"hengxiao/domain/panel"
	"hengxiao/domain/review"
	"hengxiao/domain/scoring"
	"hengxiao/domain/screening"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

// Needs is what an act must be told.
type Needs string

// What there is to tell.
const (
	Nothing Needs = "NOTHING"
	Reason  Needs = "REASON"
	Return  Needs = "RETURN"  // 退回修改: a reason by its code, and the field it is tied to
	Verdict Needs = "VERDICT" // 核实: whether the proofs are accepted, and how
	Batch   Needs = "BATCH"   // 结果应用: the batch of a later year
	Pause   Needs = "PAUSE"   // 暂停: a reason, and the last day unless it is open
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
	Evaluations     Kind = "EVALUATION"
	Problems        Kind = "PROBLEM"
	Experts         Kind = "EXPERT"
)

// Act is what is done to each: the mutation's name as the buttons have it, and what it
// is told.
type Act struct {
	Of         Kind
	Action     string
	Reason     *string
	ReasonCode *string
	Path       *string
	Accept     *bool
	Lasting    *bool
	BatchID    *uuid.UUID
	Until      *clock.Date
}

// verb does an act to one row, and answers with the stage where it stands then.
type verb func(context.Context, *ent.Client, workflow.Seen, Act) (string, error)

// act is a button that several may be given at once: what it must be told, and the verb.
// Whoever may ask for the button's mutation may ask for the act.
type act struct {
	needs Needs
	do    verb
}

// acts are the buttons of each kind that several may be given at once.
var acts = map[Kind]map[string]act{
	Declarations: {
		"submitDeclaration":   {Nothing, plain(filing.Submit)},
		"signDeclaration":     {Nothing, plain(screening.After(filing.Sign))},
		"unitReturn":          {Reason, reasoned(filing.UnitReturn)},
		"withdrawDeclaration": {Reason, reasoned(filing.Withdraw)},
		"deptApprove":         {Nothing, plain(screening.After(filing.DeptApprove))},
		"deptReturn":          {Reason, reasoned(filing.DeptReturn)},
		"passDeclaration":     {Nothing, plain(review.PassSaved)},
		"returnDeclaration":   {Return, sendBack},
		"rejectDeclaration":   {Reason, reasoned(review.Reject)},
		"confirmExempt":       {Nothing, plain(review.ConfirmWhole)},
		"exemptToReview":      {Reason, reasoned(review.ToReview)},
		"urgeDeclaration":     {Reason, reasoned(filing.Urge)},
		"callMeeting":         {Reason, reasoned(scoring.CallMeeting)},
		"reviseReturn":        {Reason, reasoned(conclusion.ReviseReturn)},
		"rejectFinal":         {Reason, reasoned(conclusion.RejectFinal)},
	},
	Monitorings: {
		"submitMonitoring": {Nothing, plain(spending.SubmitWatch)},
		"passMonitoring":   {Nothing, plain(spending.PassWatch)},
		"returnMonitoring": {Reason, reasoned(spending.ReturnWatch)},
		"warnMonitoring":   {Reason, reasoned(spending.WarnWatch)},
		"acceptDisposal":   {Nothing, plain(spending.AcceptDisposal)},
		"refuseDisposal":   {Reason, reasoned(spending.RefuseDisposal)},
	},
	SelfEvaluations: {
		"submitSelfEvaluation":  {Nothing, plain(spending.SubmitSelf)},
		"signSelfEvaluation":    {Nothing, plain(spending.SignSelf)},
		"returnSelfEvaluation":  {Reason, reasoned(spending.ReturnSelf)},
		"approveSelfEvaluation": {Nothing, plain(unchecked(spending.ApproveSelf))},
		"confirmSelfEvaluation": {Nothing, plain(unchecked(spending.ConfirmSelf))},
		"publishSelfEvaluation": {Nothing, plain(disclosure.PublishSelf)},
	},
	Evaluations: {
		"submitEvaluationPlan":      {Nothing, plain(spending.SubmitPlan)},
		"submitEvaluationData":      {Nothing, plain(spending.SubmitData)},
		"askOpinion":                {Reason, reasoned(spending.AskOpinion)},
		"returnEvaluation":          {Reason, reasoned(spending.BackToScoring)},
		"finaliseEvaluation":        {Nothing, plain(spending.Finalise)},
		"verifyRectification":       {Nothing, plain(spending.Verify)},
		"applyWithoutRectification": {Batch, applied(spending.ApplyAtOnce)},
		"applyResult":               {Batch, applied(spending.Apply)},
		"publishEvaluation":         {Nothing, plain(disclosure.PublishEvaluation)},
	},
	Problems: {
		"judgeProblem": {Verdict, judged},
	},
	Experts: {
		"checkExpert":  {Reason, reasoned(library.Check)},
		"admitExpert":  {Nothing, plain(admitted)},
		"refuseExpert": {Reason, reasoned(library.Refuse)},
		"renewExpert":  {Nothing, plain(library.Renew)},
		"pauseExpert":  {Pause, paused},
		"resumeExpert": {Reason, reasoned(library.Resume)},
		"leaveLibrary": {Reason, reasoned(panel.Leave)},
	},
}

// Acts are the mutations that may be done to several rows of a kind.
func Acts() map[Kind][]string {
	all := map[Kind][]string{}
	for of, some := range acts {
		all[of] = slices.Sorted(maps.Keys(some))
	}
	return all
}

// row is what is selected.
type row interface {
	*ent.Declaration | *ent.Monitoring | *ent.SelfEvaluation | *ent.Evaluation | *ent.Problem | *ent.Expert
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
	case *ent.Evaluation:
		return string(r.Stage)
	case *ent.Problem:
		return string(r.Status)
	case *ent.Expert:
		return string(r.Status)
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

// applied ties the results of evaluations to one batch.
func applied(do func(context.Context, *ent.Client, spending.ApplyResult) (*ent.Evaluation, error)) verb {
	return func(ctx context.Context, db *ent.Client, seen workflow.Seen, act Act) (string, error) {
		if act.BatchID == nil {
			return "", fault.New(fault.Required, "请选择批次").At("batchID")
		}
		e, err := do(ctx, db, spending.ApplyResult{ID: seen.ID, Version: seen.Version, BatchID: *act.BatchID})
		if err != nil {
			return "", err
		}
		return stood(e), nil
	}
}

// judged is 核实 of proofs with one verdict, the same for all.
func judged(ctx context.Context, db *ent.Client, seen workflow.Seen, act Act) (string, error) {
	if act.Accept == nil {
		return "", fault.New(fault.Required, "请选择核实结果").At("accept")
	}
	p, err := spending.JudgeProof(ctx, db, spending.JudgeProblem{ID: seen.ID, Version: seen.Version,
		Accept: *act.Accept, Lasting: act.Lasting, Answer: act.Reason})
	if err != nil {
		return "", err
	}
	return stood(p), nil
}

// admitted lets into the library who applied by an account of his own, or has none yet.
func admitted(ctx context.Context, db *ent.Client, seen workflow.Seen) (*ent.Expert, error) {
	return library.Admit(ctx, db, library.AdmitExpert{ID: seen.ID, Version: seen.Version})
}

// paused takes experts out of all draws until one day, or until it is lifted.
func paused(ctx context.Context, db *ent.Client, seen workflow.Seen, act Act) (string, error) {
	e, err := panel.Pause(ctx, db, library.PauseExpert{ID: seen.ID, Version: seen.Version, Reason: form.Text(act.Reason), Until: act.Until})
	if err != nil {
		return "", err
	}
	return stood(e), nil
}
