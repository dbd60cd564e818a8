package library

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agencyassignment"
	"hengxiao/ent/generated/ent/agencycontract"
	"hengxiao/ent/generated/ent/agencyperson"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// AssignAgency gives a project to a team under a contract; the lead evaluator stands
// first in the team.
type AssignAgency struct {
	ContractID    uuid.UUID
	DeclarationID uuid.UUID
	TaskZh        string
	Team          []uuid.UUID
}

// Assign gives a project to a third party's team. The team sees nothing of it yet: its
// lead evaluator first signs that they are independent. What names the agency in its
// papers it must not evaluate (E_RECUSAL).
func Assign(ctx context.Context, db *ent.Client, in AssignAgency) (*ent.AgencyAssignment, error) {
	c, err := db.AgencyContract.Query().Where(agencycontract.ID(in.ContractID)).
		WithAgency(func(q *ent.AgencyQuery) { q.WithPeople() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("contractID")
	}
	if err != nil {
		return nil, err
	}
	d, err := db.Declaration.Query().Where(declaration.ID(in.DeclarationID)).WithUnit().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("declarationID")
	}
	if err != nil {
		return nil, err
	}
	team, err := in.team(c)
	if err != nil {
		return nil, err
	}
	shelf, err := Open(ctx, db)
	if err != nil {
		return nil, err
	}
	project, err := shelf.Project(d)
	if err != nil {
		return nil, err
	}
	switch today := clock.DateOf(clock.Now(ctx)); {
	case c.UnitID != nil && !policy.Engages(viewer.FromContext(ctx), d.UnitID, d.SectionID, d.BatchID):
		return nil, fault.Missing().At("contractID") // a department gives its work out itself
	case *c.EndsOn < today:
		return nil, fault.New(fault.Frozen, "合同已于 %s 到期", *c.EndsOn)
	case named(c.Edges.Agency.NameZh, project.Papers):
		return nil, fault.New(fault.Recusal, "该机构在项目申报材料中出现，不得评价其参与的项目").At("declarationID")
	}
	row, err := db.AgencyAssignment.Create().SetDivision(d.Division).SetContractID(c.ID).SetAgencyID(c.AgencyID).SetDeclarationID(d.ID).
		SetProjectName(d.NameZh).SetUnitName(d.Edges.Unit.NameZh).SetTaskZh(in.TaskZh).SetTeam(in.Team).
		Save(viewer.System(ctx, "assign a third party"))
	if ent.IsConstraintError(err) {
		return nil, fault.New(fault.DupIndicator, "该项目已在此合同下委托").At("declarationID")
	}
	if err != nil || team[0].UserID == nil {
		return row, err
	}
	return row, notify.TellOf(ctx, db, []uuid.UUID{*team[0].UserID}, d.NameZh, notify.News{Kind: "agency.assign", Detail: in.TaskZh})
}

// team finds the people that are named: of the agency, a lead evaluator first.
func (in AssignAgency) team(c *ent.AgencyContract) ([]*ent.AgencyPerson, error) {
	var faults fault.List
	if n := form.Length(in.TaskZh); n == 0 || n > 60 {
		faults.Add(fault.New(fault.Required, "请填写委托事项，最多 60 个字").At("taskZh"))
	}
	var team []*ent.AgencyPerson
	for i, id := range in.Team {
		at := slices.IndexFunc(c.Edges.Agency.Edges.People, func(p *ent.AgencyPerson) bool { return p.ID == id && p.LeftAt == nil })
		if at < 0 || slices.Contains(in.Team[:i], id) {
			faults.Add(fault.Missing().At("team[%d]", i))
			continue
		}
		team = append(team, c.Edges.Agency.Edges.People[at])
	}
	if len(in.Team) == 0 || len(team) > 0 && !team[0].Leads {
		faults.Add(fault.New(fault.Required, "团队须以主评人为首").At("team"))
	}
	return team, faults.Err()
}

// Independence is what a lead evaluator signs.
const Independence = "本机构及团队成员与被评价单位、项目不存在利害关系，未参与项目的方案、设计、可研、招标、监理或咨询，" +
	"不收受被评价单位的任何利益，不转包、分包核心业务，并对知悉的信息保密。"

// SignIndependence signs the statement that opens the project to the team.
type SignIndependence struct {
	ID      uuid.UUID
	Version int
	Commit  bool
}

// Sign is the independence statement (独立性声明), signed by the team's lead evaluator
// with his own account.
func Sign(ctx context.Context, db *ent.Client, in SignIndependence) (*ent.AgencyAssignment, error) {
	a, err := db.AgencyAssignment.Query().Where(agencyassignment.ID(in.ID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	lead, err := leadOf(ctx, db, a)
	if err != nil {
		return nil, err
	}
	switch {
	case value(lead.UserID) != viewer.FromContext(ctx).UserID:
		return nil, fault.Missing()
	case a.WithdrawnAt != nil:
		return nil, fault.New(fault.Frozen, "委托已撤回")
	case a.SignedAt != nil:
		return nil, fault.New(fault.Frozen, "已签署独立性声明")
	case !in.Commit:
		return nil, fault.New(fault.Required, "请先确认独立性声明").At("commit")
	}
	signed, err := db.AgencyAssignment.UpdateOneID(a.ID).
		Where(agencyassignment.Version(in.Version), agencyassignment.SignedAtIsNil(), agencyassignment.WithdrawnAtIsNil()).
		SetVersion(in.Version + 1).SetIndependence(Independence).SetSignedBy(lead.NameZh).SetSignedAt(clock.Now(ctx)).
		Save(viewer.System(ctx, "sign independence"))
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	return signed, err
}

func leadOf(ctx context.Context, db *ent.Client, a *ent.AgencyAssignment) (*ent.AgencyPerson, error) {
	return db.AgencyPerson.Query().Where(agencyperson.ID(a.Team[0])).Only(viewer.System(ctx, "who leads a team"))
}

// Leads tells whether the viewer leads the team of an assignment.
func Leads(ctx context.Context, db *ent.Client, a *ent.AgencyAssignment) (bool, error) {
	lead, err := leadOf(ctx, db, a)
	return err == nil && value(lead.UserID) == viewer.FromContext(ctx).UserID, err
}

// Recall takes a project from a team again; what it saw it sees no more (撤回委托).
func Recall(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.AgencyAssignment, error) {
	seen, err := db.AgencyAssignment.Query().Where(agencyassignment.ID(in.ID)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if !seen {
		return nil, fault.Missing()
	}
	row, err := db.AgencyAssignment.UpdateOneID(in.ID).Where(agencyassignment.Version(in.Version), agencyassignment.WithdrawnAtIsNil()).
		SetVersion(in.Version + 1).SetWithdrawnAt(clock.Now(ctx)).Save(viewer.System(ctx, "recall an assignment"))
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	return row, err
}
