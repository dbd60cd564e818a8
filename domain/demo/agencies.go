package demo

import (
	"context"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/library"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/agencycontract"
	"hengxiao/ent/generated/ent/agencyperson"
	"hengxiao/ent/viewer"
)

// firms are the third parties of the demo, all made up.
var firms = []library.SaveAgency{
	{NameZh: "示例会计师事务所（普通合伙）", CreditCode: "91990000MA0000A014", Kind: agency.KindACCOUNTING, OnPlatform: true,
		Fields: []string{"ACCOUNT", "PUBFIN"}, PastWork: "承担过多项部门整体支出绩效评价（虚构）。"},
	{NameZh: "示例绩效咨询有限公司", CreditCode: "91990000MA0000A027", Kind: agency.KindCONSULTING, OnPlatform: true,
		Fields: []string{"PUBFIN", "ECON"}, PastWork: "承担过产业扶持资金、民生项目的重点评价（虚构）。"},
	{NameZh: "示例大学财政研究中心", CreditCode: "12990000A00000A03X", Kind: agency.KindCOLLEGE, OnPlatform: false,
		Fields: []string{"PUBFIN"}, PastWork: "承担过绩效指标库课题（虚构）。"},
}

// agencies enters the third parties, engages one of them and gives it two projects:
// the one is open to its team, the other waits for the independence statement.
func (s *seed) agencies(ctx context.Context) error {
	entered := s.as(s.lastYear(ctx, time.May, 10), "office")
	for _, f := range firms {
		a, err := library.KeepAgency(entered, s.db, f)
		if err != nil {
			return err
		}
		if err := s.employ(entered, a); err != nil {
			return err
		}
	}
	if err := s.markedLastYear(ctx); err != nil {
		return err
	}
	if err := s.engage(s.as(s.at(ctx, -60), "office")); err != nil {
		return err
	}
	return s.assign(ctx)
}

// employ enters who works for a third party.
func (s *seed) employ(ctx context.Context, a *ent.Agency) error {
	login := "agency"
	people := map[agency.Kind][]library.AddAgencyPerson{
		agency.KindACCOUNTING: {{NameZh: "江示四", TitleZh: "注册会计师", Years: 8, Certificates: "注册会计师（示例）", Leads: true}},
		agency.KindCONSULTING: {
			{NameZh: "江示一", TitleZh: "高级会计师", Years: 15, Certificates: "注册会计师（示例）", Leads: true, Login: &login},
			{NameZh: "江示二", TitleZh: "经济师", Years: 6},
			{NameZh: "江示三", TitleZh: "高级经济师", Years: 12, Certificates: "咨询工程师（示例）", Leads: true},
		},
	}
	for _, p := range people[a.Kind] {
		p.AgencyID = a.ID
		if _, err := library.AddPerson(ctx, s.db, p); err != nil {
			return err
		}
	}
	return nil
}

func (s *seed) engage(ctx context.Context) error {
	id, err := s.db.Agency.Query().Where(agency.KindEQ(agency.KindCONSULTING)).OnlyID(ctx)
	if err != nil {
		return err
	}
	_, err = library.Engage(ctx, s.db, library.AddContract{AgencyID: id, No: "NHJX-01", NameZh: "财政重点绩效评价服务",
		Amount: exact.MustMoney("36"), SignedOn: s.day(-62), StartsOn: s.day(-60), EndsOn: s.day(120),
		Deliverables: "评价工作方案、现场核查记录、绩效评价报告及底稿。"})
	return err
}

func (s *seed) assign(ctx context.Context) error {
	machine := viewer.Machine(ctx, read().district.Division, "demo")
	contract, err := s.db.AgencyContract.Query().Where(agencycontract.No("NHJX-01")).Only(machine)
	if err != nil {
		return err
	}
	team, err := s.db.AgencyPerson.Query().Where(agencyperson.AgencyID(contract.AgencyID)).Order(agencyperson.ByNameZh()).IDs(machine)
	if err != nil {
		return err
	}
	lead, err := s.db.AgencyPerson.Query().Where(agencyperson.UserIDNotNil()).OnlyID(machine)
	if err != nil {
		return err
	}
	members := []uuid.UUID{lead}
	for _, id := range team {
		if id != lead && len(members) < 2 {
			members = append(members, id)
		}
	}
	for i, name := range []string{"中小企业数字化转型补贴", "千灯湖片区市政设施提升"} {
		d, err := s.called(ctx, name)
		if err != nil {
			return err
		}
		a, err := library.Assign(s.as(s.at(ctx, -20), "office"), s.db, library.AssignAgency{ContractID: contract.ID, DeclarationID: d.ID,
			TaskZh: "财政重点绩效评价", Team: members})
		if err != nil {
			return err
		}
		if i > 0 {
			continue
		}
		if err := s.independent(s.at(ctx, -18), a); err != nil {
			return err
		}
	}
	return nil
}

// independent has the lead evaluator who has an account say that his team is independent.
func (s *seed) independent(ctx context.Context, a *ent.AgencyAssignment) error {
	if err := s.recognise(ctx, "agency"); err != nil {
		return err
	}
	_, err := library.Sign(s.as(ctx, "agency"), s.db, library.SignIndependence{ID: a.ID, Version: a.Version, Commit: true})
	return err
}
