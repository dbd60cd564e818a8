package library

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agencyassignment"
	"hengxiao/ent/generated/ent/agencymark"
	"hengxiao/ent/generated/ent/agencyperson"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// MarkAgency marks one assignment; Version is the mark's that was seen, 0 where there was
// none. A correction says why.
type MarkAgency struct {
	AssignmentID uuid.UUID
	Version      int
	Items        []*AgencyItemInput
	Reason       *string
}

// Mark gives or corrects the mark of one assignment (第三方机构考核).
func Mark(ctx context.Context, db *ent.Client, in MarkAgency) (*ent.AgencyMark, error) {
	a, err := db.AgencyAssignment.Query().Where(agencyassignment.ID(in.AssignmentID)).WithContract().WithMark().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("assignmentID")
	}
	if err != nil {
		return nil, err
	}
	ours, err := Engaged(ctx, db, a)
	if err != nil {
		return nil, err
	}
	if !ours {
		return nil, fault.Missing().At("assignmentID")
	}
	closed, err := Unmarkable(ctx, db, a)
	if err != nil {
		return nil, err
	}
	if closed != nil {
		return nil, closed
	}
	if version := seenOf(a.Edges.Mark); version != in.Version {
		return nil, workflow.Stale()
	}
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	items, total, err := in.weigh(set.AgencyAssessment())
	if err != nil {
		return nil, err
	}
	v, sys := viewer.FromContext(ctx), viewer.System(ctx, "mark a third party")
	var marked *ent.AgencyMark
	if standing := set.Assessment.Standing(total); a.Edges.Mark == nil {
		marked, err = db.AgencyMark.Create().SetDivision(a.Division).SetAssignmentID(a.ID).SetContractID(a.ContractID).SetAgencyID(a.AgencyID).
			SetYear(clock.DateOf(clock.Now(ctx)).Year()).SetProjectName(a.ProjectName).SetContractNo(a.Edges.Contract.No).SetPayer(a.Edges.Contract.Payer).
			SetItems(items).SetTotal(total).SetStanding(standing).SetMarkedBy(v.Name).SetMarkerID(v.UserID).Save(sys)
	} else {
		marked, err = db.AgencyMark.UpdateOneID(a.Edges.Mark.ID).Where(agencymark.Version(in.Version)).SetVersion(in.Version + 1).
			SetItems(items).SetTotal(total).SetStanding(standing).SetMarkedBy(v.Name).SetMarkerID(v.UserID).SetReason(form.Word(in.Reason)).Save(sys)
	}
	if ent.IsConstraintError(err) || ent.IsNotFound(err) {
		return nil, workflow.Stale() // somebody else was faster
	}
	if err != nil {
		return nil, err
	}
	return marked, tellAgency(ctx, db, marked)
}

// OwnMarks narrows to how the viewer's third party was marked: to nothing for who is of none.
func OwnMarks(ctx context.Context) predicate.AgencyMark {
	of := viewer.FromContext(ctx).AgencyID
	if of == nil {
		return agencymark.IDIn()
	}
	return agencymark.AgencyID(*of)
}

// seenOf is the version of a mark, 0 of none.
func seenOf(m *ent.AgencyMark) int {
	if m == nil {
		return 0
	}
	return m.Version
}

// Engaged tells whether the viewer engaged for an assignment, whose contract is loaded: the
// bureau's office, or a department for its own contract.
func Engaged(ctx context.Context, db *ent.Client, a *ent.AgencyAssignment) (bool, error) {
	v := viewer.FromContext(ctx)
	if a.Edges.Contract.UnitID == nil {
		return policy.EngagesForBureau(v), nil
	}
	d, err := db.Declaration.Query().Where(declaration.ID(a.DeclarationID)).Only(ctx)
	if ent.IsNotFound(err) {
		return false, nil
	}
	return err == nil && policy.Engages(v, d.UnitID, d.SectionID, d.BatchID), err
}

// Unmarkable says why an assignment, whose contract and mark are loaded, is not marked now;
// nil where it may be: its report is final, or its contract is over.
func Unmarkable(ctx context.Context, db *ent.Client, a *ent.AgencyAssignment) (*fault.Fault, error) {
	today := clock.DateOf(clock.Now(ctx))
	switch {
	case a.WithdrawnAt != nil:
		return fault.New(fault.Frozen, "委托已撤回"), nil
	case a.Edges.Mark != nil && a.Edges.Mark.Year != today.Year():
		return fault.New(fault.Frozen, "%d 年度已结束，考核不能再改", a.Edges.Mark.Year), nil
	case a.Edges.Mark != nil || *a.Edges.Contract.EndsOn < today:
		return nil, nil
	}
	kind := evaluation.KindFINANCE
	if a.Edges.Contract.UnitID != nil {
		kind = evaluation.KindDEPARTMENT
	}
	final, err := db.Evaluation.Query().Where(evaluation.DeclarationID(a.DeclarationID), evaluation.AgencyID(a.AgencyID),
		evaluation.KindEQ(kind), evaluation.FinalisedAtNotNil()).Exist(viewer.System(ctx, "is an evaluation final"))
	if err != nil || final {
		return nil, err
	}
	return fault.New(fault.Frozen, "评价报告定稿后，或合同到期后才能考核"), nil
}

// tellAgency tells those of the agency who have accounts.
func tellAgency(ctx context.Context, db *ent.Client, m *ent.AgencyMark) error {
	people, err := db.AgencyPerson.Query().Where(agencyperson.AgencyID(m.AgencyID), agencyperson.UserIDNotNil(), agencyperson.LeftAtIsNil()).
		All(viewer.System(ctx, "who works for a third party"))
	if err != nil {
		return err
	}
	accounts := make([]uuid.UUID, len(people))
	for i, p := range people {
		accounts[i] = *p.UserID
	}
	return notify.TellOf(ctx, db, accounts, m.ProjectName, notify.News{Kind: "agency.marked", Detail: m.Total.String()})
}

// AnswerMark is what the agency says to its mark (申辩), once; it is shown beside the mark.
func AnswerMark(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.AgencyMark, error) {
	text, err := workflow.NeedText("reason", "申辩", in.Reason, 10)
	if err != nil {
		return nil, err
	}
	if n := form.Length(text); n > longestAnswer {
		return nil, fault.New(fault.TooShort, "申辩最多 %d 个字，现为 %d 个字", longestAnswer, n).At("reason")
	}
	m, err := db.AgencyMark.Query().Where(agencymark.ID(in.ID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	v := viewer.FromContext(ctx)
	switch {
	case v.AgencyID == nil || *v.AgencyID != m.AgencyID:
		return nil, fault.Missing()
	case m.AnsweredAt != nil:
		return nil, fault.New(fault.Frozen, "每份考核只能申辩一次")
	}
	answered, err := db.AgencyMark.UpdateOneID(m.ID).Where(agencymark.Version(in.Version), agencymark.AnsweredAtIsNil()).SetVersion(in.Version + 1).
		SetAnswer(text).SetAnsweredBy(v.Name).SetAnsweredAt(clock.Now(ctx)).Save(viewer.System(ctx, "answer a mark"))
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, err
	}
	return answered, notify.TellOf(ctx, db, []uuid.UUID{m.MarkerID}, m.ProjectName, notify.News{Kind: "agency.answered", Detail: text})
}

const longestAnswer = 1000
