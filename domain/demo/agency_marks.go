package demo

import (
	"context"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/library"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/agencyassignment"
	"hengxiao/ent/generated/ent/agencycontract"
	"hengxiao/ent/generated/ent/agencyperson"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/viewer"
)

// formerWork is what a third party did last year, and how it was marked.
type formerWork struct {
	firm     agency.Kind
	no, name string
	code     string // of the project
	amount   string
	points   [6]string
	comments [6]string
}

var lastYears = []formerWork{
	{agency.KindACCOUNTING, "NHJX-91", "上年度项目支出绩效评价", carried[2], "18",
		[6]string{"9", "8", "9", "14", "5", "8"},
		[6]string{"", "现场核查仅一次，底稿缺抽样说明", "", "问题与所附证据对应不上，两次退回修改", "报告逾期二十日提交", ""}},
	{agency.KindCONSULTING, "NHJX-92", "上年度民生项目绩效评价", carried[3], "25.6",
		[6]string{"13", "17", "13", "26", "9", "9.5"}, [6]string{}},
}

// lastYear is the context of a day of the calendar year before, at ten in the morning there.
func (s *seed) lastYear(ctx context.Context, month time.Month, day int) context.Context {
	date := clock.NewDate(clock.DateOf(s.now).Year()-1, month, day)
	return clock.NewContext(ctx, clock.Fixed(date.Time().Add(10*time.Hour)))
}

// markedLastYear says how last year's contracts were done: who failed is not engaged this year.
func (s *seed) markedLastYear(ctx context.Context) error {
	machine := viewer.Machine(ctx, read().district.Division, "demo")
	begin, end := s.as(s.lastYear(ctx, time.June, 1), "office"), s.as(s.lastYear(ctx, time.November, 20), "office")
	first, last := clock.DateOf(clock.Now(begin)), clock.DateOf(clock.Now(end)).AddDays(-20)
	for _, f := range lastYears {
		firm, err := s.db.Agency.Query().Where(agency.KindEQ(f.firm)).OnlyID(machine)
		if err != nil {
			return err
		}
		lead, err := s.db.AgencyPerson.Query().Where(agencyperson.AgencyID(firm), agencyperson.Leads(true)).Order(agencyperson.ByID()).FirstID(machine)
		if err != nil {
			return err
		}
		c, err := library.EngageFor(begin, s.db, library.AddContract{AgencyID: firm, No: f.no, NameZh: f.name, Amount: exact.MustMoney(f.amount),
			SignedOn: first, StartsOn: first, EndsOn: last, Deliverables: "评价工作方案、绩效评价报告及底稿。"}, nil)
		if err != nil {
			return err
		}
		d, err := s.db.Declaration.Query().Where(declaration.ProjectID(s.known[f.code]), declaration.BudgetYear(dataYear+s.shift-2)).OnlyID(machine)
		if err != nil {
			return err
		}
		a, err := library.Assign(begin, s.db, library.AssignAgency{ContractID: c.ID, DeclarationID: d, TaskZh: "财政重点绩效评价", Team: []uuid.UUID{lead}})
		if err != nil {
			return err
		}
		if f.firm == agency.KindCONSULTING {
			if err := s.independent(s.lastYear(ctx, time.June, 3), a); err != nil {
				return err
			}
		}
		if err := s.mark(end, a, f.points, f.comments); err != nil {
			return err
		}
	}
	return nil
}

// markedNow marks the evaluation whose report is final; the agency says something to it.
func (s *seed) markedNow(ctx context.Context) error {
	machine := viewer.Machine(ctx, read().district.Division, "demo")
	a, err := s.db.AgencyAssignment.Query().Where(agencyassignment.HasContractWith(agencycontract.No("NHJX-01")),
		agencyassignment.DeclarationIDIn(s.db.Declaration.Query().Where(declaration.ProjectID(s.known[carried[1]])).IDsX(machine)...)).Only(machine)
	if err != nil {
		return err
	}
	err = s.mark(s.as(s.at(ctx, -15), "office"), a, [6]string{"12", "11.5", "13", "25", "8", "9.5"},
		[6]string{"", "台账核查只到月份，未抽查原始凭证", "", "", "", ""})
	if err != nil {
		return err
	}
	m, err := a.QueryMark().Only(machine)
	if err != nil {
		return err
	}
	_, err = library.AnswerMark(s.as(s.at(ctx, -12), "agency"), s.db, workflow.SeenWithReason{ID: m.ID, Version: m.Version,
		Reason: "单位当时只提供了月度汇总，原始凭证已于定稿前补查并附在底稿第三册。"})
	return err
}

func (s *seed) mark(ctx context.Context, a *ent.AgencyAssignment, points, comments [6]string) error {
	in := library.MarkAgency{AssignmentID: a.ID}
	for i, code := range []string{"PLAN", "SITE_WORK", "INDICATORS", "REPORT", "TIMELINESS", "DISCIPLINE"} {
		given := exact.MustPoints(points[i])
		in.Items = append(in.Items, &library.AgencyItemInput{Code: code, Points: &given, Comment: &comments[i]})
	}
	_, err := library.Mark(ctx, s.db, in)
	return err
}
