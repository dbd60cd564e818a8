package policy_test

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/viewer"
)

// papers are a row of each kind that hangs on an expert.
func (s *scene) papers(ctx context.Context, name string) {
	db, id := s.db, s.id("experts", name)
	s.made(db.ExpertKey.Create().SetID(s.name("expert_keys", name)).SetExpertID(id).SetWrapped("-").Exec(ctx))
	s.made(db.ExpertRelation.Create().SetID(s.name("expert_relations", name)).SetExpertID(id).SetKind("RELATIVE").
		SetPartyZh("某人").SetDeclaredBy(viewer.Expert).Exec(ctx))
	s.made(db.ExpertAbsence.Create().SetID(s.name("expert_absences", name)).SetExpertID(id).SetFirstDay("2026-08-01").
		SetLastDay("2026-08-02").SetDeclaredBy(viewer.Expert).Exec(ctx))
	s.made(db.ExpertFile.Create().SetID(s.name("expert_files", name)).SetExpertID(id).SetKind("TITLE").SetName("a.pdf").
		SetMime("application/pdf").SetSize(1).SetSha256("").Exec(ctx))
	s.made(db.ExpertChange.Create().SetID(s.name("expert_changes", name)).SetExpertID(id).SetAction("a").SetFromStatus("").
		SetToStatus("").SetActorName("本人").SetActorRole(viewer.Expert).Exec(ctx))
}

// shelve makes entries of people without an account, before and after they served,
// and what the office and units said of experts.
func (s *scene) shelve(ctx context.Context) {
	db := s.db
	for name, status := range map[string]expert.Status{"applicant": "APPLIED", "former": "LEFT"} {
		s.made(db.Expert.Create().SetID(s.name("experts", name)).SetCode(name).SetNameZh(name).SetEmployerZh("-").SetEmployerKind("FIRM").
			SetStatus(status).SetSectionID(s.id("sections", "EDU")).SetEnteredBy(s.id("users", "headSchool")).Exec(ctx))
		s.papers(ctx, name)
	}
	s.made(db.ExpertDismissal.Create().SetID(s.name("expert_dismissals", "panel")).SetDeclarationID(s.id("declarations", "panel")).
		SetExpertID(s.id("experts", "E1")).SetRule("R").SetFact("f").SetReason("同名").SetDismissedByName("office").
		SetDismissedBy(s.id("users", "office")).Exec(ctx))
	for _, name := range []string{"panel", "pushed"} {
		s.made(db.ExpertObjection.Create().SetID(s.name("expert_objections", name)).SetDeclarationID(s.id("declarations", name)).
			SetNameZh("某人").SetReason("纠纷").SetAskedByName("负责人").Exec(ctx))
	}
}

// engage makes a third party with a contract in force and one that is over, a stranger of
// its kind whom a department engages, and one that is not in the library now.
func (s *scene) engage(ctx context.Context) {
	db := s.db
	for name, of := range map[string]struct {
		code   string
		status agency.Status
		leads  bool
	}{"firm": {"1", agency.StatusACTIVE, false}, "rival": {"2", agency.StatusACTIVE, true}, "idle": {"3", agency.StatusPAUSED, true}} {
		id := s.name("agencies", name)
		s.made(db.Agency.Create().SetID(id).SetCode(name).SetNameZh(name).SetCreditCode(of.code).SetKind("LAW").SetStatus(of.status).Exec(ctx))
		s.made(db.AgencyPerson.Create().SetID(s.name("agency_persons", name)).SetAgencyID(id).SetNameZh(name).SetLeads(of.leads).Exec(ctx))
	}
	for contract, of := range map[string]struct {
		agency   string
		projects []string
		payer    string
	}{"going": {"firm", []string{"panel", "closed"}, ""}, "over": {"firm", []string{"again"}, "city"}, "rivals": {"rival", []string{"panel"}, "edu"}} {
		id, agency := s.name("agency_contracts", contract), s.id("agencies", of.agency)
		create := db.AgencyContract.Create().SetID(id).SetAgencyID(agency).SetNo(contract).SetNameZh("n")
		if of.payer != "" {
			create.SetUnitID(s.id("units", of.payer))
		}
		s.made(create.Exec(ctx))
		for _, project := range of.projects {
			given := s.name("agency_assignments", contract+"/"+project)
			s.made(db.AgencyAssignment.Create().SetID(given).SetContractID(id).SetAgencyID(agency).
				SetDeclarationID(s.id("declarations", project)).SetProjectName(project).SetUnitName("u").SetTaskZh("评价").
				SetTeam([]uuid.UUID{}).Exec(ctx))
			s.made(db.AgencyMark.Create().SetID(s.name("agency_marks", contract+"/"+project)).SetAssignmentID(given).SetContractID(id).SetAgencyID(agency).
				SetYear(2026).SetProjectName(project).SetContractNo(contract).SetItems([]form.AgencyMarkItem{}).SetMarkedBy("-").SetMarkerID(uuid.New()).Exec(ctx))
		}
	}
	s.made(db.Evaluation.UpdateOneID(s.id("evaluations", "panel")).SetAgencyID(s.id("agencies", "firm")).Exec(ctx))
}
