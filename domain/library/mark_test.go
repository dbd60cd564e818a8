package library_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/term"
)

// given are points of the six items in the standard's order.
func given(points ...string) []*library.AgencyItemInput {
	codes := []string{"PLAN", "SITE_WORK", "INDICATORS", "REPORT", "TIMELINESS", "DISCIPLINE"}
	items := make([]*library.AgencyItemInput, len(points))
	for i, p := range points {
		n, why := exact.MustPoints(p), "得分低的理由说明"
		items[i] = &library.AgencyItemInput{Code: codes[i], Points: &n, Comment: &why}
	}
	return items
}

// assigned gives a project to the firm's team.
func (f *firm) assigned(code, name string) *ent.AgencyAssignment {
	f.t.Helper()
	d := declared(f.t, f.H, code, name)
	return do(f.stand, domaintest.Office, library.Assign, library.AssignAgency{ContractID: f.contract.ID, DeclarationID: d.ID,
		TaskZh: "财政重点绩效评价", Team: []uuid.UUID{f.lead.ID}})
}

func TestAMarkIsHeldAgainstTheStandard(t *testing.T) {
	p := func(s string) *exact.Points { v := exact.MustPoints(s); return &v }
	tests := map[string]struct {
		change func([]*library.AgencyItemInput) []*library.AgencyItemInput
		path   string
		code   fault.Code
	}{
		"an item left out":         {func(in []*library.AgencyItemInput) []*library.AgencyItemInput { return in[1:] }, "items", fault.Required},
		"an item twice":            {func(in []*library.AgencyItemInput) []*library.AgencyItemInput { return append(in, in[0]) }, "items[6].code", fault.DupIndicator},
		"an item that nobody asks": {func(in []*library.AgencyItemInput) []*library.AgencyItemInput { in[0].Code = "X"; return in }, "items[0].code", fault.NotFound},
		"no points":                {func(in []*library.AgencyItemInput) []*library.AgencyItemInput { in[0].Points = nil; return in }, "items[0].points", fault.Required},
		"more than the most":       {func(in []*library.AgencyItemInput) []*library.AgencyItemInput { in[0].Points = p("15.01"); return in }, "items[0].points", fault.ScoreRange},
		"less than nothing":        {func(in []*library.AgencyItemInput) []*library.AgencyItemInput { in[0].Points = p("-0.01"); return in }, "items[0].points", fault.ScoreRange},
		"few points without words": {func(in []*library.AgencyItemInput) []*library.AgencyItemInput {
			in[0].Points, in[0].Comment = p("8.99"), nil
			return in
		}, "items[0].comment", fault.TooShort},
	}
	each(t, func(t *testing.T, s *stand) {
		f := engaged(t, s)
		a, other := f.assigned("2027-205101-001", "校舍维修"), f.assigned("2027-205101-002", "操场维修")
		s.Clock.Set(clock.Date("2026-08-31").End())
		for name, tt := range tests {
			t.Run(name, func(t *testing.T) {
				in := library.MarkAgency{AssignmentID: a.ID, Items: tt.change(given("15", "20", "15", "30", "10", "10"))}
				_, err := try(s, s.As(domaintest.Office), library.Mark, in)
				is(t, err, tt.code, tt.path)
			})
		}
		enough := given("9", "20", "15", "30", "10", "10")
		enough[0].Comment = nil // 60% need no words
		do(s, domaintest.Office, library.Mark, library.MarkAgency{AssignmentID: a.ID, Items: enough})
		do(s, domaintest.Office, library.Mark, library.MarkAgency{AssignmentID: other.ID, Items: given("0", "20", "15", "30", "10", "10")})
	})
}

func TestAnAssignmentIsMarkedOnceItIsOverAndCorrectedWithAReason(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		f := engaged(t, s)
		a := f.assigned("2027-205101-001", "校舍维修")
		in := library.MarkAgency{AssignmentID: a.ID, Items: given("12", "16", "12", "25", "8", "9.5")}
		_, err := try(s, s.As(domaintest.Office), library.Mark, in)
		is(t, err, fault.Frozen, "")

		s.Clock.Set(clock.Date("2026-08-31").End())
		m := do(s, domaintest.Office, library.Mark, in)
		if got := *m.Total; got != exact.MustPoints("82.50") || *m.Standing != term.Sound || m.Year != 2026 || m.ContractNo != "2026-7" || m.ProjectName != "校舍维修" {
			t.Errorf("the mark is %v %v of %d, %s %s", got, *m.Standing, m.Year, m.ContractNo, m.ProjectName)
		}
		_, err = try(s, s.As(domaintest.Office), library.Mark, in)
		is(t, err, fault.Version, "version")
		in.Version, in.Items = m.Version, given("15", "20", "15", "30", "10", "9")
		_, err = try(s, s.As(domaintest.Office), library.Mark, in)
		is(t, err, fault.TooShort, "reason")
		why := "核实了补充的底稿"
		in.Reason = &why
		m = do(s, domaintest.Office, library.Mark, in)
		if *m.Standing != term.Outstanding || m.Reason != why {
			t.Errorf("corrected to %v because of %q", *m.Standing, m.Reason)
		}
		in.Version = m.Version
		_, err = try(s, s.As(domaintest.Section), library.Mark, in)
		is(t, err, fault.NotFound, "assignmentID")
		s.Clock.Set(clock.Date("2026-12-31").End())
		_, err = try(s, s.As(domaintest.Office), library.Mark, in)
		is(t, err, fault.Frozen, "")
	})
}

func TestAThirdPartyReadsItsMarksAndAnswersOnce(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		f := engaged(t, s)
		a := f.assigned("2027-205101-001", "校舍维修")
		s.Clock.Set(clock.Date("2026-08-31").End())
		m := do(s, domaintest.Office, library.Mark, library.MarkAgency{AssignmentID: a.ID, Items: given("9", "12", "9", "15", "6", "6")})
		for _, login := range []string{"lead", "helper", "idle"} {
			if n := s.Client.AgencyMark.Query().CountX(f.as(login)); n != 1 {
				t.Errorf("%s sees %d marks of the own agency; want 1, though the contract is over", login, n)
			}
			if n := s.Client.AgencyMark.Query().Where(library.OwnMarks(f.as(login))).CountX(f.as(login)); n != 1 {
				t.Errorf("%s has %d marks; want 1", login, n)
			}
		}
		if n := s.Client.AgencyMark.Query().Where(library.OwnMarks(s.As(domaintest.Office))).CountX(s.As(domaintest.Office)); n != 0 {
			t.Errorf("the office, which sees it and is of no third party, has %d marks", n)
		}
		if n := s.Client.AgencyMark.Query().CountX(s.As(domaintest.Expert1)); n != 0 {
			t.Errorf("an expert sees %d marks", n)
		}
		answer := workflow.SeenWithReason{ID: m.ID, Version: m.Version, Reason: "底稿已于八月补交，请予核实。"}
		_, err := try(s, f.as("lead"), library.AnswerMark, workflow.SeenWithReason{ID: m.ID, Version: m.Version, Reason: "不服"})
		is(t, err, fault.TooShort, "reason")
		_, err = try(s, f.as("lead"), library.AnswerMark, workflow.SeenWithReason{ID: m.ID, Version: m.Version, Reason: strings.Repeat("长", 1001)})
		is(t, err, fault.TooShort, "reason")
		_, err = try(s, s.As(domaintest.Office), library.AnswerMark, answer)
		is(t, err, fault.NotFound, "")
		m, err = try(s, f.as("lead"), library.AnswerMark, answer)
		if err != nil || m.Answer != answer.Reason || m.AnsweredBy != "lead" {
			t.Fatalf("the answer is %q of %q, %v", m.Answer, m.AnsweredBy, err)
		}
		answer.Version = m.Version
		_, err = try(s, f.as("helper"), library.AnswerMark, answer)
		is(t, err, fault.Frozen, "")
		for kind, want := range map[string]int{"agency.marked": 3, "agency.answered": 1} {
			if n := s.Client.Notice.Query().Where(notice.Kind(kind)).CountX(s.Machine()); n != want {
				t.Errorf("%d notices of %s; want %d", n, kind, want)
			}
		}
	})
}

func TestAContractIsSettledByTheMeanOfItsMarks(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		f := engaged(t, s)
		first, second := f.assigned("2027-205101-001", "校舍维修"), f.assigned("2027-205101-002", "操场维修")
		s.Clock.Set(clock.Date("2026-08-31").End())
		settled := func(who domaintest.Persona) *library.AgencySettlement {
			t.Helper()
			got, err := library.Settle(s.As(who), s.Client, f.contract)
			if err != nil {
				t.Fatal(err)
			}
			return got
		}
		if got := settled(domaintest.Office); got != nil {
			t.Errorf("unmarked, it is settled with %v", got)
		}
		do(s, domaintest.Office, library.Mark, library.MarkAgency{AssignmentID: first.ID, Items: given("9", "12", "9", "15", "6", "6")})
		do(s, domaintest.Office, library.Mark, library.MarkAgency{AssignmentID: second.ID, Items: given("12", "16", "12", "24", "8", "8.01")})
		want := library.AgencySettlement{Marks: 2, Mean: exact.MustPoints("68.51"), Standing: term.Passing, Coefficient: "0.90", Amount: exact.MustMoney("18")}
		if got := settled(domaintest.Office); got == nil || *got != want {
			t.Errorf("settled with %+v; want %+v", got, want)
		}
		if got := settled(domaintest.Section); got != nil {
			t.Errorf("a section reads %v", got)
		}
		if got, err := library.Settle(f.as("lead"), s.Client, f.contract); err != nil || got != nil {
			t.Errorf("the agency itself reads %v, %v", got, err)
		}
	})
}

func TestWhoFailedAYearIsNotEngagedInTheNext(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		f := engaged(t, s)
		a := f.assigned("2027-205101-001", "校舍维修")
		s.Clock.Set(clock.Date("2026-08-31").End())
		contract := func(no string) library.AddContract {
			return library.AddContract{AgencyID: f.agency.ID, No: no, NameZh: "评价服务", Amount: exact.MustMoney("5"),
				SignedOn: "2026-09-01", StartsOn: "2026-09-01", EndsOn: "2027-12-31", Deliverables: "报告"}
		}
		do(s, domaintest.Office, library.Mark, library.MarkAgency{AssignmentID: a.ID, Items: given("5", "10", "5", "20", "5", "10")})
		listed := func(want int) {
			t.Helper()
			years, err := library.YearsOfAgencies(s.As(domaintest.Office), s.Client)
			if err != nil {
				t.Fatal(err)
			}
			if n := s.Client.Agency.Query().Where(years.ListedNext()).CountX(s.As(domaintest.Office)); n != want {
				t.Errorf("%d agencies on next year's list; want %d", n, want)
			}
		}
		listed(0)
		do(s, domaintest.Office, library.Engage, contract("2026-8")) // this year the door is open still

		s.Clock.Set(clock.Date("2026-12-31").End())
		_, err := try(s, s.As(domaintest.Office), library.Engage, contract("2027-1"))
		is(t, err, fault.Frozen, "")
		if err == nil || !strings.Contains(err.Error(), "2026 年度考核为“不合格”（55.00 分），2027 年度不得委托") {
			t.Errorf("refused with %v", err)
		}
		listed(1) // nothing of this year closes the next
		s.Clock.Set(clock.Date("2027-12-31").End())
		do(s, domaintest.Office, library.Engage, contract("2028-1"))
	})
}

func TestADepartmentMarksUnderItsOwnContracts(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		f := engaged(t, s)
		d, payer := declared(t, s.H, "2027-205101-001", "校舍维修"), s.Units["205001"]
		engage := func(ctx context.Context, db *ent.Client, in library.AddContract) (*ent.AgencyContract, error) {
			return library.EngageFor(ctx, db, in, payer)
		}
		c := do(s, domaintest.Dept, engage, library.AddContract{AgencyID: f.agency.ID, No: "教-1", NameZh: "部门评价服务", Amount: exact.MustMoney("3"),
			SignedOn: "2026-08-01", StartsOn: "2026-08-01", EndsOn: "2026-08-31", Deliverables: "报告"})
		a := do(s, domaintest.Dept, library.Assign, library.AssignAgency{ContractID: c.ID, DeclarationID: d.ID, TaskZh: "部门评价", Team: []uuid.UUID{f.lead.ID}})
		s.Clock.Set(clock.Date("2026-08-31").End())
		in := library.MarkAgency{AssignmentID: a.ID, Items: given("12", "16", "12", "24", "8", "8")}
		_, err := try(s, s.As(domaintest.Office), library.Mark, in)
		is(t, err, fault.NotFound, "assignmentID") // the office sees it, and did not engage for it
		if m := do(s, domaintest.Dept, library.Mark, in); m.Payer != payer.NameZh || *m.Standing != term.Sound {
			t.Errorf("marked %v by %q", *m.Standing, m.Payer)
		}
		if got, err := library.Settle(s.As(domaintest.Dept), s.Client, c); err != nil || got == nil || got.Amount != exact.MustMoney("3") {
			t.Errorf("the department settles %+v, %v", got, err)
		}
		if got, err := library.Settle(s.As(domaintest.Dept), s.Client, f.contract); err != nil || got != nil {
			t.Errorf("of the bureau's contract it reads %+v, %v", got, err)
		}
	})
}
