package graph_test

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// What must not be read by everybody of the library; the code of the entry or the name
// of the third party follows.
const (
	secretTies = "利害关系："
	secretFirm = "机构："
)

// applicant is somebody who is not admitted yet.
type applicant struct {
	code, section string
	enteredBy     domaintest.Persona
}

// apply enters applicants, each for a section and by another's hand.
func (s *scene) apply(ctx context.Context, db *ent.Client, all []applicant) {
	for _, a := range all {
		e := db.Expert.Create().SetCode(a.code).SetNameZh(secretName + a.code).SetMajorZh("法学").SetTitleZh("教授").
			SetEmployerZh("某校").SetEmployerKind("COLLEGE").SetFields([]string{"LAW"}).SetConflictUnits([]string{"999999"}).
			SetStatus(expert.StatusAPPLIED).SetSectionID(s.Sections[a.section].ID).SetEnteredBy(s.ids["user "+string(a.enteredBy)]).
			SetEntryDate("2026-07-01").SetTermEnd("2029-06-30").SaveX(ctx)
		s.ids["expert "+a.code] = e.ID
		s.papers(ctx, db, e)
	}
}

// papers are one row of each kind that hang on an entry.
func (s *scene) papers(ctx context.Context, db *ent.Client, e *ent.Expert) {
	s.ids["relation "+e.Code] = db.ExpertRelation.Create().SetExpertID(e.ID).SetKind("WORKED_FOR").SetUnitCode("999999").
		SetRoleZh(secretTies + e.Code).SetDeclaredBy(viewer.Expert).SaveX(ctx).ID
	s.ids["absence "+e.Code] = db.ExpertAbsence.Create().SetExpertID(e.ID).SetFirstDay("2099-01-01").SetLastDay("2099-01-02").
		SetNote(secretTies + e.Code).SetDeclaredBy(viewer.Expert).SaveX(ctx).ID
	s.ids["certificate "+e.Code] = db.ExpertFile.Create().SetExpertID(e.ID).SetKind("TITLE").SetName(secretTies + e.Code + ".pdf").
		SetMime("application/pdf").SetSize(1).SetSha256("h").SaveX(ctx).ID
	db.ExpertChange.Create().SetExpertID(e.ID).SetAction("applyExpert").SetFromStatus("").SetToStatus("APPLIED").
		SetActorName(secretName + e.Code).SetActorRole(viewer.Expert).ExecX(ctx)
}

// weigh is what the office found, and what a unit asked, of somebody for a declaration.
func (s *scene) weigh(ctx context.Context, db *ent.Client, d *ent.Declaration, code string) {
	db.ExpertDismissal.Create().SetDeclarationID(d.ID).SetExpertID(s.ids["expert "+code]).SetRule("R").SetFact("f").
		SetReason("查实").SetDismissedByName("罗绩效").SetDismissedBy(uuid.New()).ExecX(ctx)
	db.ExpertObjection.Create().SetDeclarationID(d.ID).SetNameZh("某某").SetReason("纠纷").SetAskedByName("负责人").ExecX(ctx)
}

// firm is a third party under a contract, its people, and what they were given: each
// declaration to a team that this person leads.
type firm struct {
	name, credit string
	people       map[string]domaintest.Persona // by name, their accounts
	given        map[string]string             // by declaration
	signed       string                        // the declaration whose team is independent
	payer        string                        // the department whose contract it is; empty for the bureau's
}

// engage makes third parties.
func (s *scene) engage(ctx context.Context, db *ent.Client, all []firm) {
	for _, f := range all {
		a := db.Agency.Create().SetCode(f.name).SetNameZh(secretFirm + f.name).SetCreditCode(f.credit).SetKind("CONSULTING").
			SetOnPlatform(true).SaveX(ctx)
		contract := db.AgencyContract.Create().SetAgencyID(a.ID).SetNo(f.name).SetNameZh(secretFirm + f.name).SetAmount(exact.MustMoney("20")).
			SetSignedOn("2026-07-01").SetStartsOn("2026-07-01").SetEndsOn("2026-12-31")
		if f.payer != "" {
			contract.SetUnitID(s.Units[f.payer].ID).SetPayer(s.Units[f.payer].NameZh)
		}
		c := contract.SaveX(ctx)
		s.ids["agency "+f.name], s.ids["contract "+f.name] = a.ID, c.ID
		for name, who := range f.people {
			create := db.AgencyPerson.Create().SetAgencyID(a.ID).SetNameZh(secretFirm + f.name).SetLeads(true)
			if who != "" {
				create.SetUserID(s.ids["user "+string(who)])
			}
			s.ids["person "+name] = create.SaveX(ctx).ID
		}
		for declaration, leader := range f.given {
			create := db.AgencyAssignment.Create().SetAgencyID(a.ID).SetContractID(c.ID).SetDeclarationID(s.ids["declaration "+declaration]).
				SetProjectName("项目").SetUnitName("单位").SetTaskZh("评价").SetTeam([]uuid.UUID{s.ids["person "+leader]})
			if declaration == f.signed {
				create.SetIndependence("声明").SetSignedBy(leader).SetSignedAt(s.Clock.Now())
			}
			assignment := create.SaveX(ctx)
			s.ids["assignment "+f.name+"/"+declaration] = assignment.ID
			if declaration == f.signed {
				s.ids["mark "+f.name] = db.AgencyMark.Create().SetAssignmentID(assignment.ID).SetContractID(c.ID).SetAgencyID(a.ID).SetYear(2026).
					SetProjectName("项目").SetContractNo(f.name).SetItems([]form.AgencyMarkItem{}).SetTotal(exact.MustPoints("85")).
					SetStanding(term.Sound).SetMarkedBy("某人").SetMarkerID(s.ids["user "+string(domaintest.Office)]).SaveX(ctx).ID
			}
		}
	}
}
