package statistics_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/statistics"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

func TestADashboardIsTheSumOfItsRows(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		lived(t, h, 100)
		for who, sees := range parts(h) {
			t.Run(string(who), func(t *testing.T) {
				tr, ctx := readTruth(t, h, sees), h.As(who)
				d, err := statistics.Dash(ctx, h.Client, statistics.DashboardFilter{BudgetYear: 2027})
				if err != nil {
					t.Fatal(err)
				}
				tr.checkNumbers(ctx, d)
				tr.checkRisks(ctx, d)
				tr.checkDays(ctx, d)
				tr.checkDispersion(ctx, d, who != domaintest.Clerk)
				tr.checkExecution(ctx, d)
				tr.checkReviews(ctx, d)
			})
		}
	})
}

// checkNumbers holds the kept totals to what the tables count row by row.
func (tr *truth) checkNumbers(ctx context.Context, d *statistics.Dashboard) {
	for year, kept := range map[int]*statistics.StatisticsRow{2027: d.Total, 2026: d.Before} {
		counted, err := statistics.Count(ctx, tr.h.Client, statistics.StatisticsFilter{BudgetYear: year})
		if err != nil {
			tr.t.Fatal(err)
		}
		if diff := cmp.Diff(counted.Total, kept); diff != "" {
			tr.t.Errorf("%d: %s", year, diff)
		}
		if year == 2027 {
			places := counted.Units
			if d.By == statistics.BySection {
				places = counted.Sections
			}
			if diff := cmp.Diff(told(places), told(d.Places)); diff != "" {
				tr.t.Errorf("places: %s", diff)
			}
			if diff := cmp.Diff(told(counted.Grades), told(d.Grades)); diff != "" {
				tr.t.Errorf("grades: %s", diff)
			}
		}
	}
	want, got := tally{}, tally{}
	for _, row := range tr.all {
		place := row.Edges.Unit.Code
		if d.By == statistics.BySection {
			place = row.Edges.Section.Code
		}
		want.add(place+" "+string(row.Stage), int64(*row.Amount))
	}
	for _, s := range d.Stages {
		got[s.Code+" "+string(s.Stage)] = [3]int64{int64(s.Count), int64(s.Amount)}
	}
	tr.same("stages", want, got)
}

func (tr *truth) checkRisks(ctx context.Context, d *statistics.Dashboard) {
	rows, err := d.Risks(ctx)
	if err != nil {
		tr.t.Fatal(err)
	}
	now := clock.Now(ctx)
	overdue, stuck := map[string]int{}, map[string]int{}
	for _, row := range tr.all {
		place := row.Edges.Unit.Code
		if d.By == statistics.BySection {
			place = row.Edges.Section.Code
		}
		if slices.Contains([]declaration.Stage{"APPROVED", "REJECTED", "WITHDRAWN"}, row.Stage) {
			continue
		}
		if !now.Before(*row.DueAt) {
			overdue[place]++
		}
		if !slices.Contains([]declaration.Stage{"DRAFT", "UNIT_REVIEW", "DEPT_REVIEW"}, row.Stage) && clock.DateOf(row.StageSince).DaysTo(clock.DateOf(now)) > 15 {
			stuck[place]++
		}
	}
	late, still := 0, 0
	for _, r := range rows {
		if r.Overdue != overdue[r.Code] || r.Stuck != stuck[r.Code] {
			tr.t.Errorf("at risk in %s: %+v, want %d and %d", r.Code, r, overdue[r.Code], stuck[r.Code])
		}
		late, still = late+r.Overdue, still+r.Stuck
	}
	tr.opens(ctx, "overdue", late, statistics.Overdue(ctx))
	tr.opens(ctx, "stuck", still, statistics.Stuck(ctx, d.StuckDays))
}

func (tr *truth) checkDays(ctx context.Context, d *statistics.Dashboard) {
	days, err := d.Submissions(ctx)
	if err != nil {
		tr.t.Fatal(err)
	}
	want, got := tally{}, tally{}
	for _, row := range tr.all {
		if row.SubmittedOn != nil {
			want.add(string(*row.SubmittedOn))
		}
	}
	for _, day := range days {
		got[string(day.Day)] = [3]int64{int64(day.Count)}
		tr.opens(ctx, "handed in on "+string(day.Day), day.Count, declaration.SubmittedOn(day.Day))
	}
	tr.same("days", want, got)
}

func (tr *truth) checkDispersion(ctx context.Context, d *statistics.Dashboard, may bool) {
	rows, err := d.Dispersion(ctx)
	if err != nil {
		tr.t.Fatal(err)
	}
	if !may {
		if rows != nil {
			tr.t.Errorf("rounds are told to whom they are hidden: %v", rows)
		}
		tr.opens(ctx, "dispersed", 0, statistics.Dispersed(ctx, statistics.Within5))
		return
	}
	want, got := tally{}, tally{}
	for _, row := range tr.all {
		for _, r := range row.Edges.Rounds {
			if r.Status != reviewround.StatusCLOSED || r.SheetCount < 3 {
				continue
			}
			band := map[exact.Decimal]string{"0.50": "WITHIN_5", "5.00": "WITHIN_5", "9.99": "WITHIN_10", "15.00": "WITHIN_15", "20.00": "WITHIN_20"}[*r.Range]
			if band == "" {
				band = "BEYOND_20"
			}
			flagged := int64(0)
			if r.Flagged {
				flagged = 1
			}
			want.add(band, flagged)
		}
	}
	for _, r := range rows {
		tr.opens(ctx, "dispersed "+string(r.Band), r.Count, statistics.Dispersed(ctx, r.Band))
		if r.Count > 0 {
			got[string(r.Band)] = [3]int64{int64(r.Count), int64(r.Flagged)}
		}
	}
	tr.same("dispersion", want, got)
}

func (tr *truth) checkExecution(ctx context.Context, d *statistics.Dashboard) {
	points, err := d.Execution(ctx)
	if err != nil {
		tr.t.Fatal(err)
	}
	want, got := tally{}, tally{}
	for _, m := range tr.h.Client.Monitoring.Query().Where(monitoring.DeclarationIDIn(tr.ids(tr.all)...), monitoring.ExecutedNotNil()).AllX(tr.h.Machine()) {
		want.add(fmt.Sprint(m.ThroughMonth), int64(*m.AdjustedBudget), int64(*m.Executed))
	}
	for _, row := range tr.all {
		if e := row.Edges.SelfEvaluation; e != nil && e.Executed != nil {
			want.add("year", int64(*e.AdjustedBudget), int64(*e.Executed))
		}
	}
	for _, p := range points {
		name := "year"
		if p.ThroughMonth != nil {
			name = fmt.Sprint(*p.ThroughMonth)
		}
		got[name] = [3]int64{int64(p.Count), int64(p.Budget), int64(p.Executed)}
	}
	tr.same("execution", want, got)
}

func (tr *truth) checkReviews(ctx context.Context, d *statistics.Dashboard) {
	reviews, err := d.Reviews(ctx)
	if err != nil {
		tr.t.Fatal(err)
	}
	want := 0
	for _, row := range tr.all {
		if row.Stage == "INDIVIDUAL_REVIEW" || row.Stage == "COLLECTIVE_REVIEW" {
			want++
		}
	}
	if len(reviews) != 1 || reviews[0].Declarations != want {
		tr.t.Errorf("%d under review, want %d", reviews[0].Declarations, want)
	}
	if may := viewer.FromContext(ctx).Has(viewer.PerfOffice); may != (reviews[0].Submitted != nil) {
		tr.t.Errorf("sheets are told: %v, want %v", reviews[0].Submitted != nil, may)
	}
}

func TestADashboardIsNarrowed(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		lived(t, h, 30)
		text := func(s string) *string { return &s }
		other := uuid.New()
		for name, f := range map[string]statistics.DashboardFilter{
			"a section": {SectionCode: text("KS_EDU")}, "a unit": {UnitCode: text("205101")}, "no such unit": {UnitCode: text("9")},
			"a batch": {BatchID: &h.Batch.ID}, "no such batch": {BatchID: &other},
		} {
			f.BudgetYear = 2027
			d, err := statistics.Dash(h.As(domaintest.Leader), h.Client, f)
			if err != nil {
				t.Fatal(err)
			}
			s, err := statistics.Count(h.As(domaintest.Leader), h.Client, statistics.StatisticsFilter{BudgetYear: 2027, SectionCode: f.SectionCode, UnitCode: f.UnitCode, BatchID: f.BatchID})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(s.Total, d.Total); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
		}
	})
}

// Who is a clerk here and judges there sees more declarations than those of the unit:
// they are counted one by one, as the list has them.
func TestWhoSeesInOtherWaysIsCountedFor(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		lived(t, h, 60)
		clerk := viewer.FromContext(h.As(domaintest.Clerk))
		road := h.Client.Declaration.Query().Where(declaration.BudgetYear(2027), declaration.StageEQ("APPROVED"), declaration.UnitID(h.Units["212001"].ID)).FirstX(h.Machine())
		clerk.Assigned = []uuid.UUID{road.ID}
		ctx := viewer.NewContext(h.Stranger(), clerk)
		d, err := statistics.Dash(ctx, h.Client, statistics.DashboardFilter{BudgetYear: 2027})
		if err != nil {
			t.Fatal(err)
		}
		tr := readTruth(t, h, func(d *ent.Declaration) bool { return d.SectionID == h.Sections["KS_EDU"].ID || d.ID == road.ID })
		tr.checkNumbers(ctx, d)
	})
}
