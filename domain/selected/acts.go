package selected

import (
	"context"
	"errors"
	"io"
	"maps"
	"slices"
	"strconv"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/filing"
	"hengxiao/domain/review"
	"hengxiao/domain/scoring"
	"hengxiao/domain/screening"
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

// Act is what is done to each: the mutation's name as the buttons have it, and what it
// is told.
type Act struct {
	Action     string
	Reason     *string
	ReasonCode *string
	Path       *string
}

// verb does an act to one declaration.
type verb func(context.Context, *ent.Client, workflow.Seen, Act) (*ent.Declaration, error)

// acts are the buttons of a declaration that several may be given at once: who may ask
// for the mutation, what it must be told, and the verb.
var acts = map[string]struct {
	roles []viewer.Role
	needs Needs
	do    verb
}{
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
}

func by(roles ...viewer.Role) []viewer.Role { return roles }

// Names lists the acts, and Roles who may do one of them.
func Names() []string { return slices.Sorted(maps.Keys(acts)) }

// Roles are who may ask for the act's own mutation.
func Roles(action string) []viewer.Role { return acts[action].roles }

func plain(do func(context.Context, *ent.Client, workflow.Seen) (*ent.Declaration, error)) verb {
	return func(ctx context.Context, db *ent.Client, row workflow.Seen, _ Act) (*ent.Declaration, error) {
		return do(ctx, db, row)
	}
}

func reasoned(do func(context.Context, *ent.Client, workflow.SeenWithReason) (*ent.Declaration, error)) verb {
	return func(ctx context.Context, db *ent.Client, row workflow.Seen, act Act) (*ent.Declaration, error) {
		return do(ctx, db, workflow.SeenWithReason{ID: row.ID, Version: row.Version, Reason: form.Text(act.Reason)})
	}
}

// sendBack is 退回修改 with one remark, the same for all.
func sendBack(ctx context.Context, db *ent.Client, row workflow.Seen, act Act) (*ent.Declaration, error) {
	in := review.ReturnDeclaration{ID: row.ID, Version: row.Version, ReasonCode: form.Text(act.ReasonCode), Reason: form.Text(act.Reason)}
	if act.Path != nil {
		in.Remarks = []*form.Remark{{Path: *act.Path, Text: in.Reason}}
	}
	return review.Return(ctx, db, in)
}
