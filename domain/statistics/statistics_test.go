package statistics_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/statistics"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/term"
)

// row is a declaration as the tables see it.
type row struct {
	unit, class, declared, reviewed string
	year                            int
	stage                           declaration.Stage
	opinion                         term.Opinion
	grade                           term.Grade
	priority, returns               int
}

var rows = []row{
	{"205001", "2050299", "100", "", 2027, "DRAFT", "", "", 0, 0},
	{"205001", "2050299", "100", "", 2027, "SECTION_REVIEW", "", "", 0, 1},
	{"205001", "2050299", "300", "300", 2027, "REVIEW_CLOSED", term.Agree, term.Good, 1, 0},
	{"205001", "2050203", "200", "150", 2027, "REPORTED", term.AgreeCut, term.Fair, 2, 0},
	{"205101", "2050203", "50", "50", 2027, "REVIEW_CLOSED", term.Disagree, term.Poor, 4, 0},
	{"212001", "2120303", "80", "80", 2027, "REVIEW_CLOSED", term.Revise, "", 0, 2},
	{"212001", "2120303", "70", "", 2027, "REJECTED", "", "", 0, 3},
	{"212001", "2120303", "0.000003", "0.000001", 2027, "APPROVED", "", "", 0, 0},
	{"212001", "2120303", "40", "40", 2026, "APPROVED", term.Agree, term.Excellent, 1, 0},
}

func filed(t *testing.T, h *domaintest.H) {
	t.Helper()
	for i, r := range rows {
		ctx, u, code := h.Machine(), h.Units[r.unit], fmt.Sprintf("P%d", i)
		project, err := h.Client.Project.Create().SetCode(code).SetNameZh(code).SetUnit(u).SetSectionID(u.SectionID).Save(ctx)
		if err != nil {
			t.Fatal(err)
		}
		create := h.Client.Declaration.Create().SetProject(project).SetBatch(h.Batch).SetUnit(u).SetSectionID(u.SectionID).
			SetBudgetYear(r.year).SetCode(code).SetNameZh(code).SetForm(form.Declaration{}).SetExpFuncCode(r.class).SetNature("NEW").
			SetAmount(exact.MustMoney(r.declared)).SetStage(r.stage).SetStageSince(clock.Now(ctx)).SetReturnRounds(r.returns)
		if r.reviewed != "" {
			create.SetReviewedAmount(exact.MustMoney(r.reviewed))
		}
		if r.stage == declaration.StageAPPROVED {
			create.SetApprovedAmount(exact.MustMoney(r.reviewed))
		}
		if r.opinion != "" {
			create.SetOpinion(r.opinion)
		}
		if r.grade != "" {
			create.SetGrade(r.grade)
		}
		if r.priority > 0 {
			create.SetPriority(r.priority)
		}
		if err := create.Exec(ctx); err != nil {
			t.Fatal(err)
		}
	}
}

// told is a table as text: code, count, declared; decided, granted, rate; cut, zero, approved.
func told(rows []*statistics.StatisticsRow) (all []string) {
	for _, r := range rows {
		rate := "-"
		if r.CutRate() != nil {
			rate = string(*r.CutRate())
		}
		all = append(all, fmt.Sprintf("%s %d %s; %d %s %s; %d %d %d %s", r.Code, r.Count, r.Declared, r.Decided, r.Granted, rate,
			r.CutCount, r.ZeroCount, r.ApprovedCount, r.Approved))
	}
	return all
}

func TestTheTablesAddUp(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		filed(t, h)
		s, err := statistics.Count(h.As(domaintest.Office), h.Client, statistics.StatisticsFilter{BudgetYear: 2027})
		if err != nil {
			t.Fatal(err)
		}
		tables := map[string]struct {
			got  []*statistics.StatisticsRow
			want []string
		}{
			"total": {[]*statistics.StatisticsRow{s.Total}, []string{" 7 800.000003; 5 450.000001 27.42; 4 2 1 0.000001"}},
			"units": {s.Units, []string{
				"205001 3 600; 2 450 10.00; 1 0 0 0", "205101 1 50; 1 0 100.00; 1 1 0 0", "212001 3 150.000003; 2 0.000001 100.00; 2 1 1 0.000001"}},
			"sections": {s.Sections, []string{
				"KS_CITY 3 150.000003; 2 0.000001 100.00; 2 1 1 0.000001", "KS_EDU 4 650; 3 450 18.18; 2 1 0 0"}},
			"classes": {s.Classes, []string{
				"20502 4 650; 3 450 18.18; 2 1 0 0", "21203 3 150.000003; 2 0.000001 100.00; 2 1 1 0.000001"}},
			"grades": {s.Grades, []string{
				"FAIR 1 200; 1 150 25.00; 1 0 0 0", "GOOD 1 300; 1 300 0.00; 0 0 0 0", "POOR 1 50; 1 0 100.00; 1 1 0 0",
				" 4 250.000003; 2 0.000001 100.00; 2 1 1 0.000001"}},
			"priorities": {s.Priorities, []string{
				"1 1 300; 1 300 0.00; 0 0 0 0", "2 1 200; 1 150 25.00; 1 0 0 0", "4 1 50; 1 0 100.00; 1 1 0 0",
				" 4 250.000003; 2 0.000001 100.00; 2 1 1 0.000001"}},
			"returns": {s.Returns, []string{
				"0 4 550.000003; 4 450.000001 18.18; 3 1 1 0.000001", "1 1 100; 0 0 -; 0 0 0 0", "2 1 80; 0 0 -; 0 0 0 0", "3 1 70; 1 0 100.00; 1 1 0 0"}},
			"years": {s.Years, []string{"2026 1 40; 1 40 0.00; 0 0 1 40", "2027 7 800.000003; 5 450.000001 27.42; 4 2 1 0.000001"}},
		}
		for name, tt := range tables {
			if d := cmp.Diff(tt.want, told(tt.got)); d != "" {
				t.Errorf("%s: %s", name, d)
			}
		}
	})
}

func TestEachFigureCountsTheDeclarationsItOpens(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		filed(t, h)
		for _, who := range []domaintest.Persona{domaintest.Office, domaintest.Section, domaintest.Clerk} {
			ctx := h.As(who)
			s, err := statistics.Count(ctx, h.Client, statistics.StatisticsFilter{BudgetYear: 2027})
			if err != nil {
				t.Fatal(err)
			}
			figures := map[statistics.Counted]int{statistics.HandedIn: s.Total.Count, statistics.Decided: s.Total.Decided,
				statistics.Cut: s.Total.CutCount, statistics.Zero: s.Total.ZeroCount, statistics.Approved: s.Total.ApprovedCount}
			for counted, figure := range figures {
				listed, err := h.Client.Declaration.Query().Where(declaration.BudgetYear(2027), statistics.Of(counted)).Count(ctx)
				if err != nil {
					t.Fatal(err)
				}
				if listed != figure {
					t.Errorf("%s reads %s %d, the list has %d", who, counted, figure, listed)
				}
			}
		}
	})
}

func TestStatisticsAreNarrowed(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		filed(t, h)
		text := func(s string) *string { return &s }
		batch := h.Batch.ID
		tests := map[string]struct {
			filter statistics.StatisticsFilter
			want   int
		}{
			"a section":        {statistics.StatisticsFilter{SectionCode: text("KS_EDU")}, 4},
			"a unit":           {statistics.StatisticsFilter{UnitCode: text("205101")}, 1},
			"a class":          {statistics.StatisticsFilter{FuncClass: text("205")}, 4},
			"an item":          {statistics.StatisticsFilter{FuncClass: text("2050203")}, 2},
			"a nature":         {statistics.StatisticsFilter{Nature: text("CONTINUED")}, 0},
			"a batch":          {statistics.StatisticsFilter{BatchID: &batch}, 7},
			"a batch and unit": {statistics.StatisticsFilter{BatchID: &batch, UnitCode: text("212001")}, 3},
		}
		for name, tt := range tests {
			tt.filter.BudgetYear = 2027
			s, err := statistics.Count(h.As(domaintest.Leader), h.Client, tt.filter)
			if err != nil {
				t.Fatal(err)
			}
			if s.Total.Count != tt.want {
				t.Errorf("%s: %d, want %d", name, s.Total.Count, tt.want)
			}
		}
	})
}
