package statistics_test

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/statistics"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/executionfigure"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/problem"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/generated/ent/targetreview"
	"hengxiao/ent/term"
)

// truth is the rows themselves, read whole, from which a test adds up on its own.
type truth struct {
	t     *testing.T
	h     *domaintest.H
	rows  []*ent.Declaration // of 2027, handed in
	all   []*ent.Declaration // of 2027
	years []*ent.Declaration // of any year, handed in
}

func readTruth(t *testing.T, h *domaintest.H, sees func(*ent.Declaration) bool) *truth {
	tr := &truth{t: t, h: h}
	for _, d := range h.Client.Declaration.Query().WithUnit().WithSection().WithTargetReviews().WithRounds().WithSelfEvaluation().WithIndicators().
		WithEvaluations().WithFigures(func(q *ent.ExecutionFigureQuery) { q.Where(executionfigure.Current(true)) }).AllX(h.Machine()) {
		if !sees(d) {
			continue
		}
		if d.BudgetYear == 2027 {
			tr.all = append(tr.all, d)
		}
		if slices.Contains([]declaration.Stage{"DRAFT", "UNIT_REVIEW", "DEPT_REVIEW", "WITHDRAWN"}, d.Stage) {
			continue
		}
		if d.BudgetYear == 2027 {
			tr.rows = append(tr.rows, d)
		}
		tr.years = append(tr.years, d)
	}
	return tr
}

// cut is what a review took: all that was declared where it was refused.
func cutOf(d *ent.Declaration) (exact.Money, bool) {
	closed := slices.Contains([]declaration.Stage{"REVIEW_CLOSED", "REPORTED", "PUSHED", "APPROVED"}, d.Stage)
	switch {
	case d.Stage == "REJECTED", closed && d.Opinion != nil && *d.Opinion == term.Disagree:
		return *d.Amount, true
	case closed && d.ReviewedAmount != nil && (d.Opinion == nil || *d.Opinion != term.Revise):
		return *d.Amount - *d.ReviewedAmount, *d.ReviewedAmount < *d.Amount
	default:
		return 0, false
	}
}

// tally adds counts and amounts up under names.
type tally map[string][3]int64

func (c tally) add(name string, amounts ...int64) {
	sum := c[name]
	sum[0]++
	for i, a := range amounts {
		sum[i+1] += a
	}
	c[name] = sum
}

func (tr *truth) executions() tally {
	c := tally{}
	for _, d := range tr.rows {
		if d.Stage != "APPROVED" {
			continue
		}
		var budget, executed *exact.Money
		if own := d.Edges.SelfEvaluation; own != nil && own.Executed != nil {
			budget, executed = own.AdjustedBudget, own.Executed
		} else if len(d.Edges.Figures) > 0 {
			budget, executed = &d.Edges.Figures[0].AdjustedBudget, &d.Edges.Figures[0].Executed
		}
		switch {
		case executed == nil:
			c.add("UNKNOWN")
		case *budget == 0:
			c.add("UNKNOWN", 0, int64(*executed))
		default:
			rate, band := new(big.Rat).Quo(executed.Rat(), budget.Rat()), "FROM_95"
			for _, limit := range []int64{95, 80, 60, 40, 20} {
				if rate.Cmp(big.NewRat(limit, 100)) < 0 {
					band = fmt.Sprint("UNDER_", limit)
				}
			}
			c.add(band, int64(*budget), int64(*executed))
		}
	}
	return c
}

func (tr *truth) cutReasons() tally {
	c := tally{}
	for _, d := range tr.rows {
		cut, is := cutOf(d)
		if !is {
			continue
		}
		if len(d.LineCuts) > 0 {
			for _, reason := range []string{"CUT_PRICE", "CUT_SCOPE"} {
				sum := int64(0)
				for _, l := range d.LineCuts {
					if l.Reason == reason {
						sum += int64(l.Cut)
					}
				}
				if sum > 0 {
					c.add(reason, sum)
				}
			}
			continue
		}
		reason := ""
		for _, r := range d.Edges.TargetReviews {
			if r.Revision == d.Revision && r.Decision == targetreview.DecisionPASSED {
				reason = r.CutReason
			}
		}
		c.add(reason, int64(cut))
	}
	return c
}

func (tr *truth) ids(rows []*ent.Declaration) []uuid.UUID {
	ids := make([]uuid.UUID, len(rows))
	for i, d := range rows {
		ids[i] = d.ID
	}
	return ids
}

// opens holds a figure to the list that it opens.
func (tr *truth) opens(ctx context.Context, what string, figure int, of ...predicate.Declaration) {
	tr.t.Helper()
	listed := tr.h.Client.Declaration.Query().Where(append(of, declaration.BudgetYear(2027))...).CountX(ctx)
	if listed != figure {
		tr.t.Errorf("%s reads %d; the list has %d", what, figure, listed)
	}
}

func (tr *truth) same(what string, want, got tally) {
	tr.t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		tr.t.Errorf("%s: %s", what, d)
	}
}

// everybody who reads tables sees a part; each part adds up.
func parts(h *domaintest.H) map[domaintest.Persona]func(*ent.Declaration) bool {
	return map[domaintest.Persona]func(*ent.Declaration) bool{
		domaintest.Office:  func(*ent.Declaration) bool { return true },
		domaintest.Section: func(d *ent.Declaration) bool { return d.SectionID == h.Sections["KS_EDU"].ID },
		domaintest.Clerk:   func(d *ent.Declaration) bool { return d.SectionID == h.Sections["KS_EDU"].ID },
	}
}

func TestEachTableIsTheSumOfItsRows(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		lived(t, h, 120)
		for who, sees := range parts(h) {
			t.Run(string(who), func(t *testing.T) {
				tr := readTruth(t, h, sees)
				ctx := h.As(who)
				f := statistics.Follow(h.Client, statistics.StatisticsFilter{BudgetYear: 2027})
				tr.checkCounted(ctx)
				tr.checkExecutions(ctx, f)
				tr.checkCuts(ctx, f)
				tr.checkSelf(ctx, f)
				tr.checkSteps(ctx, f)
				tr.checkExperts(ctx, f, who == domaintest.Office)
				tr.checkIndicators(ctx)
				tr.checkRectification(ctx, f)
				tr.checkLights(ctx, f)
				tr.checkLines(ctx, f)
				tr.checkZeros(ctx, f)
				tr.checkSimilar(ctx)
			})
		}
	})
}

// figures are those of one row of T1 to T6, T10 and T13.
type figures struct {
	Count, Decided, CutCount, ZeroCount, ApprovedCount int
	Declared, DecidedDeclared, Granted, Cut, Approved  exact.Money
}

// add counts a declaration as the tables should.
func (w *figures) add(d *ent.Declaration) {
	w.Count++
	w.Declared += *d.Amount
	cut, is := cutOf(d)
	closed := slices.Contains([]declaration.Stage{"REVIEW_CLOSED", "REPORTED", "PUSHED", "APPROVED"}, d.Stage)
	if is || closed && d.ReviewedAmount != nil && (d.Opinion == nil || *d.Opinion != term.Revise) {
		w.Decided++
		w.DecidedDeclared += *d.Amount
		w.Granted += *d.Amount - cut
		w.Cut += cut
		if is {
			w.CutCount++
		}
		if cut == *d.Amount {
			w.ZeroCount++
		}
	}
	if d.Stage == declaration.StageAPPROVED {
		w.ApprovedCount++
		w.Approved += *d.ApprovedAmount
	}
}

func word[T ~string](p *T) string {
	if p == nil {
		return ""
	}
	return string(*p)
}

func (tr *truth) checkCounted(ctx context.Context) {
	s, err := statistics.Count(ctx, tr.h.Client, statistics.StatisticsFilter{BudgetYear: 2027})
	if err != nil {
		tr.t.Fatal(err)
	}
	tables := map[string]struct {
		got []*statistics.StatisticsRow
		of  func(*ent.Declaration) string
	}{
		"total":       {[]*statistics.StatisticsRow{s.Total}, func(*ent.Declaration) string { return "" }},
		"units":       {s.Units, func(d *ent.Declaration) string { return d.Edges.Unit.Code }},
		"sections":    {s.Sections, func(d *ent.Declaration) string { return d.Edges.Section.Code }},
		"class heads": {s.ClassHeads, func(d *ent.Declaration) string { return d.ExpFuncCode[:3] }},
		"classes":     {s.Classes, func(d *ent.Declaration) string { return d.ExpFuncCode[:5] }},
		"natures":     {s.Natures, func(d *ent.Declaration) string { return d.Nature }},
		"outcomes":    {s.Outcomes, func(d *ent.Declaration) string { return word(d.Outcome) }},
		"grades":      {s.Grades, func(d *ent.Declaration) string { return word(d.Grade) }},
		"returns":     {s.Returns, func(d *ent.Declaration) string { return fmt.Sprint(d.ReturnRounds) }},
		"priorities": {s.Priorities, func(d *ent.Declaration) string {
			if d.Priority == nil {
				return ""
			}
			return fmt.Sprint(*d.Priority)
		}},
	}
	spared := 0
	for name, table := range tables {
		want, got := map[string]figures{}, map[string]figures{}
		for _, d := range tr.rows {
			row := want[table.of(d)]
			row.add(d)
			want[table.of(d)] = row
			if name == "total" && d.Outcome != nil && (*d.Outcome == term.Exempt || *d.Outcome == term.SectionOnly) {
				spared++
			}
		}
		for _, r := range table.got {
			got[r.Code] = figuresOf(r)
			if w := want[r.Code]; written(r.CutRate()) != percent(int64(w.Cut), int64(w.DecidedDeclared)) {
				tr.t.Errorf("%s %s is cut by %s per cent of %+v", name, r.Code, written(r.CutRate()), w)
			}
			if name == "total" {
				continue
			}
			share, money := percent(int64(r.Count), int64(len(tr.rows))), percent(int64(r.Declared), int64(s.Total.Declared))
			if written(r.Share()) != share || written(r.DeclaredShare()) != money {
				tr.t.Errorf("%s %s has %s and %s per cent, want %s and %s", name, r.Code, written(r.Share()), written(r.DeclaredShare()), share, money)
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			tr.t.Errorf("%s: %s", name, d)
		}
	}
	if want := exact.Fixed(big.NewRat(int64(spared*3*3), 1), 1); *s.HoursSaved != want { // three sheets of three hours
		tr.t.Errorf("%s hours saved, want %s", *s.HoursSaved, want)
	}
	want, got := map[string]figures{}, map[string]figures{}
	for _, d := range tr.years {
		row := want[fmt.Sprint(d.BudgetYear)]
		row.add(d)
		want[fmt.Sprint(d.BudgetYear)] = row
	}
	for _, r := range s.Years {
		got[r.Code] = figuresOf(r)
	}
	if d := cmp.Diff(want, got); d != "" || len(want) < 2 {
		tr.t.Errorf("%d years: %s", len(want), d)
	}
}

func figuresOf(r *statistics.StatisticsRow) figures {
	return figures{r.Count, r.Decided, r.CutCount, r.ZeroCount, r.ApprovedCount, r.Declared, r.DecidedDeclared, r.Granted, r.Cut(), r.Approved}
}

// percent is a part of a whole as tables write it.
func percent(part, whole int64) string {
	if whole == 0 {
		return "none"
	}
	return string(exact.Fixed(big.NewRat(100*part, whole), 2))
}

func written[T ~string](figure *T) string {
	if figure == nil {
		return "none"
	}
	return string(*figure)
}

// checkZeros holds T17 to the declarations that were granted nothing.
func (tr *truth) checkZeros(ctx context.Context, f *statistics.FollowUp) {
	want := map[uuid.UUID]exact.Money{}
	for _, d := range tr.rows {
		var w figures
		if w.add(d); w.ZeroCount == 1 {
			want[d.ID] = *d.Amount
		}
	}
	all, zero := 200, statistics.Zero
	lines, err := f.Lines(ctx, &zero, &all, nil)
	if err != nil {
		tr.t.Fatal(err)
	}
	got := map[uuid.UUID]exact.Money{}
	for _, l := range lines.Rows {
		got[l.Declaration.ID] = *l.Declaration.Amount
	}
	if d := cmp.Diff(want, got); d != "" || lines.Total != len(want) {
		tr.t.Errorf("granted nothing: %d, %s", lines.Total, d)
	}
}

func (tr *truth) checkExecutions(ctx context.Context, f *statistics.FollowUp) {
	rows, err := f.Executions(ctx)
	if err != nil {
		tr.t.Fatal(err)
	}
	got := tally{}
	for _, r := range rows {
		tr.opens(ctx, "executions "+string(r.Band), r.Count, statistics.Executed(ctx, r.Band))
		if r.Count > 0 {
			got[string(r.Band)] = [3]int64{int64(r.Count), int64(r.Budget), int64(r.Executed)}
		}
	}
	tr.same("executions", tr.executions(), got)
}

func (tr *truth) checkCuts(ctx context.Context, f *statistics.FollowUp) {
	rows, err := f.CutReasons(ctx)
	if err != nil {
		tr.t.Fatal(err)
	}
	got := tally{}
	for _, r := range rows {
		tr.opens(ctx, "cut for "+r.Code, r.Count, statistics.CutFor(ctx, r.Code))
		got[r.Code] = [3]int64{int64(r.Count), int64(r.Cut)}
	}
	tr.same("cut reasons", tr.cutReasons(), got)
}

func (tr *truth) checkSelf(ctx context.Context, f *statistics.FollowUp) {
	rows, err := f.SelfChecks(ctx)
	if err != nil {
		tr.t.Fatal(err)
	}
	sums := tally{}
	inflated := map[string]int{}
	for _, d := range tr.all {
		if e := d.Edges.SelfEvaluation; e != nil && e.FinalTotal != nil && (e.FinanceCheck != nil || e.DepartmentCheck != nil) {
			sums.add(d.Edges.Unit.Code, int64(*e.Total), int64(*e.FinalTotal))
			if *e.Inflated > 0 {
				inflated[d.Edges.Unit.Code]++
			}
		}
	}
	if len(rows) != len(sums) || len(rows) == 0 {
		tr.t.Errorf("%d units with checks, want %d", len(rows), len(sums))
	}
	for _, r := range rows {
		want := sums[r.Code]
		mean := func(sum int64) exact.Points { return exact.RoundPoints(big.NewRat(sum, 100*want[0])) }
		if int64(r.Count) != want[0] || r.Own != mean(want[1]) || r.Final != mean(want[2]) || r.Inflated != mean(want[1]-want[2]) || r.InflatedCount != inflated[r.Code] {
			tr.t.Errorf("self checks of %s: %+v, want %v and %d inflated", r.Code, r, want, inflated[r.Code])
		}
	}
	listed := tr.h.Client.SelfEvaluation.Query().Where(selfevaluation.Year(2027), statistics.Rechecked()).CountX(ctx)
	all := 0
	for _, r := range rows {
		all += r.Count
	}
	if listed != all {
		tr.t.Errorf("self checks read %d; the list has %d", all, listed)
	}
}

func (tr *truth) checkSteps(ctx context.Context, f *statistics.FollowUp) {
	rows, err := f.Steps(ctx)
	if err != nil {
		tr.t.Fatal(err)
	}
	now, passes, of := tally{}, tally{}, map[uuid.UUID]*ent.Declaration{}
	longest := map[string]int64{}
	for _, d := range tr.rows {
		now.add(string(d.Stage))
		of[d.ID] = d
	}
	since, passed := map[uuid.UUID]time.Time{}, map[string]map[uuid.UUID]bool{}
	for _, c := range tr.h.Client.StageChange.Query().Where(stagechange.DeclarationIDIn(tr.ids(tr.rows)...)).Order(stagechange.ByID()).AllX(tr.h.Machine()) {
		if c.FromStage == c.ToStage {
			continue
		}
		begun, known := since[c.DeclarationID]
		if !known {
			begun = of[c.DeclarationID].CreatedAt
		}
		since[c.DeclarationID] = c.CreatedAt
		lasted := int64(clock.DateOf(begun).DaysTo(clock.DateOf(c.CreatedAt)))
		passes.add(c.FromStage, lasted)
		longest[c.FromStage] = max(longest[c.FromStage], lasted)
		if passed[c.FromStage] == nil {
			passed[c.FromStage] = map[uuid.UUID]bool{}
		}
		passed[c.FromStage][c.DeclarationID] = true
	}
	gotNow, gotPasses := tally{}, tally{}
	for _, r := range rows {
		tr.opens(ctx, "now in "+string(r.Stage), r.Now, declaration.StageEQ(r.Stage), statistics.Of(statistics.HandedIn))
		tr.opens(ctx, "passed "+string(r.Stage), r.Passed, statistics.Passed(ctx, r.Stage), statistics.Of(statistics.HandedIn))
		if r.Passed != len(passed[string(r.Stage)]) {
			tr.t.Errorf("%d have passed %s, want %d", r.Passed, r.Stage, len(passed[string(r.Stage)]))
		}
		if r.Now > 0 {
			gotNow[string(r.Stage)] = [3]int64{int64(r.Now)}
		}
		if r.Passes > 0 {
			want := passes[string(r.Stage)]
			gotPasses[string(r.Stage)] = [3]int64{int64(r.Passes), want[1]}
			if mean, most := exact.Fixed(big.NewRat(want[1], want[0]), 1), exact.Fixed(big.NewRat(longest[string(r.Stage)], 1), 1); *r.Days != mean || *r.Longest != most {
				tr.t.Errorf("%s lasts %s, at most %s days; want %s and %s", r.Stage, *r.Days, *r.Longest, mean, most)
			}
		}
	}
	tr.same("stages", now, gotNow)
	tr.same("passes", passes, gotPasses)
}

func (tr *truth) checkExperts(ctx context.Context, f *statistics.FollowUp, may bool) {
	rows, err := f.Experts(ctx)
	if err != nil {
		tr.t.Fatal(err)
	}
	if !may {
		if rows != nil {
			tr.t.Errorf("experts are told to whom they are hidden: %v", rows)
		}
		tr.opens(ctx, "judged by an expert", 0, statistics.JudgedBy(ctx, tr.h.Experts[domaintest.Expert1].ID))
		return
	}
	type work struct{ sheets, off, spread, marked, mark int64 }
	want, of := map[uuid.UUID]*work{}, map[uuid.UUID]map[uuid.UUID]bool{}
	marks := map[uuid.UUID]exact.Points{}
	for _, m := range tr.h.Client.SheetMark.Query().AllX(tr.h.Machine()) {
		marks[m.SheetID] = *m.Total
	}
	for _, s := range tr.h.Client.ExpertSheet.Query().Where(expertsheet.DeclarationIDIn(tr.ids(tr.rows)...)).WithRound().AllX(tr.h.Machine()) {
		if s.Status != expertsheet.StatusLOCKED || s.Edges.Round.Status != reviewround.StatusCLOSED {
			continue
		}
		if want[s.ExpertID] == nil {
			want[s.ExpertID], of[s.ExpertID] = &work{}, map[uuid.UUID]bool{}
		}
		w, off := want[s.ExpertID], int64(*s.Total-*s.Edges.Round.Aggregate)
		of[s.ExpertID][s.DeclarationID] = true
		w.sheets++
		w.off += off
		w.spread += max(off, -off)
		if m, marked := marks[s.ID]; marked {
			w.marked++
			w.mark += int64(m)
		}
	}
	for _, r := range rows {
		w := want[r.Expert.ID]
		if int64(r.Sheets) != w.sheets || r.Declarations != len(of[r.Expert.ID]) || int64(r.Marked) != w.marked {
			tr.t.Errorf("%s: %+v, want %+v", r.Expert.Code, r, w)
		}
		mean := func(sum, n int64) string {
			if n < 3 {
				return "none" // withheld
			}
			return string(exact.Fixed(big.NewRat(sum, 100*n), 2))
		}
		mark := "none"
		if r.Mark != nil {
			mark = r.Mark.String()
		}
		if written(r.Off) != mean(w.off, w.sheets) || written(r.Spread) != mean(w.spread, w.sheets) || mark != mean(w.mark, w.marked) {
			tr.t.Errorf("%s: off %s, spread %s, mark %s; want %+v", r.Expert.Code, written(r.Off), written(r.Spread), mark, w)
		}
		tr.opens(ctx, "judged by "+r.Expert.Code, r.Declarations, statistics.JudgedBy(ctx, r.Expert.ID), statistics.Of(statistics.HandedIn))
	}
	if len(rows) != len(want) {
		tr.t.Errorf("%d experts, want %d", len(rows), len(want))
	}
}

// checkIndicators holds T12 to the indicators.
func (tr *truth) checkIndicators(ctx context.Context) {
	s, err := statistics.CountIndicators(ctx, tr.h.Client, statistics.StatisticsFilter{BudgetYear: 2027})
	if err != nil {
		tr.t.Fatal(err)
	}
	type row struct{ Count, Quantitative, Reused, Returned, Revised int }
	want, got := map[string]row{}, map[string]row{}
	for _, d := range tr.rows {
		for _, i := range d.Edges.Indicators {
			if i.Horizon != "ANNUAL" {
				continue
			}
			for _, name := range []string{"total ", "level " + i.Level2, "unit " + d.Edges.Unit.Code} {
				r := want[name]
				r.Count++
				if i.Operator != "QUAL" {
					r.Quantitative++
				}
				if i.LibraryID != nil {
					r.Reused++
				}
				if d.Revision > 1 {
					r.Returned++
					if i.Revised {
						r.Revised++
					}
				}
				want[name] = r
			}
		}
	}
	for part, rows := range map[string][]*statistics.IndicatorRow{"total ": {s.Total}, "level ": s.Levels, "unit ": s.Units} {
		for _, r := range rows {
			got[part+r.Code] = row{r.Count, r.Quantitative, r.Reused, r.Returned, r.Revised}
			w := want[part+r.Code]
			rates := []string{percent(int64(w.Quantitative), int64(w.Count)), percent(int64(w.Reused), int64(w.Count)), percent(int64(w.Revised), int64(w.Returned))}
			if d := cmp.Diff(rates, []string{written(r.QuantitativeRate()), written(r.ReusedRate()), written(r.RevisedRate())}); d != "" {
				tr.t.Errorf("rates of indicators, %s%s: %s", part, r.Code, d)
			}
		}
	}
	if d := cmp.Diff(want, got); d != "" || len(want) < 4 {
		tr.t.Errorf("indicators: %s", d)
	}
}

func (tr *truth) checkRectification(ctx context.Context, f *statistics.FollowUp) {
	rows, err := f.Rectification(ctx)
	if err != nil {
		tr.t.Fatal(err)
	}
	now := clock.Now(ctx)
	section := map[uuid.UUID]string{}
	for _, d := range tr.all {
		section[d.ID] = d.Edges.Section.Code
	}
	want, got, of := tally{}, tally{}, map[string]map[uuid.UUID]bool{}
	for _, p := range tr.h.Client.Problem.Query().Where(problem.DeclarationIDIn(tr.ids(tr.all)...)).AllX(tr.h.Machine()) {
		state := "DONE"
		if slices.Contains(workflow.ProblemOpen, p.Status) {
			state = "OPEN"
			if !now.Before(p.DueAt) {
				state = "OVERDUE"
			}
		}
		name := section[p.DeclarationID] + " " + state
		want.add(name)
		if of[name] == nil {
			of[name] = map[uuid.UUID]bool{}
		}
		of[name][p.EvaluationID] = true
	}
	for _, r := range rows {
		name := r.Code + " " + string(r.State)
		got[name] = [3]int64{int64(r.Problems)}
		if r.Evaluations != len(of[name]) {
			tr.t.Errorf("%s reads %d evaluations, want %d", name, r.Evaluations, len(of[name]))
		}
		listed := tr.h.Client.Evaluation.Query().Where(evaluation.Year(2027), statistics.Rectifying(ctx, r.State),
			evaluation.HasDeclarationWith(declaration.SectionID(tr.h.Sections[r.Code].ID))).CountX(ctx)
		if listed != r.Evaluations {
			tr.t.Errorf("%s %s reads %d evaluations; the list has %d", r.Code, r.State, r.Evaluations, listed)
		}
	}
	tr.same("rectification", want, got)
}

func (tr *truth) checkLights(ctx context.Context, f *statistics.FollowUp) {
	rows, err := f.Lights(ctx)
	if err != nil {
		tr.t.Fatal(err)
	}
	want, got := tally{}, tally{}
	for _, m := range tr.h.Client.Monitoring.Query().Where(monitoring.DeclarationIDIn(tr.ids(tr.all)...)).AllX(tr.h.Machine()) {
		name, suspended := fmt.Sprint(m.ThroughMonth, " -"), int64(0)
		if m.Light != nil {
			name = fmt.Sprint(m.ThroughMonth, " ", *m.Light)
		}
		if m.Suspended {
			suspended = 1
		}
		want.add(name, suspended)
	}
	for _, r := range rows {
		name := fmt.Sprint(r.ThroughMonth, " -")
		if r.Light != nil {
			name = fmt.Sprint(r.ThroughMonth, " ", *r.Light)
		}
		got[name] = [3]int64{int64(r.Count), int64(r.Suspended)}
	}
	tr.same("lights", want, got)
}

func (tr *truth) checkLines(ctx context.Context, f *statistics.FollowUp) {
	all := 200
	lines, err := f.Lines(ctx, nil, &all, nil)
	if err != nil {
		tr.t.Fatal(err)
	}
	if lines.Total != len(tr.rows) || len(lines.Rows) != len(tr.rows) {
		tr.t.Errorf("%d lines of %d, want %d", len(lines.Rows), lines.Total, len(tr.rows))
	}
	want, got := map[string][]string{}, map[string][]string{}
	for _, year := range []int{2027, 2026} {
		for _, d := range tr.years {
			if of := slices.IndexFunc(tr.rows, func(r *ent.Declaration) bool { return r.ProjectID == d.ProjectID }); d.BudgetYear == year && of >= 0 {
				want[tr.rows[of].Code] = append(want[tr.rows[of].Code], lineYear(d))
			}
		}
	}
	years := 0
	for _, l := range lines.Rows {
		for _, y := range l.Years {
			got[l.Declaration.Code] = append(got[l.Declaration.Code], fmt.Sprint(y.Year, " ", y.DeclarationID, " ", amount(y.Declared), " ", amount(y.Granted), " ",
				amount(y.Approved), " ", amount(y.Executed), " ", amount(y.SelfScore), " ", amount(y.EvaluationScore)))
		}
		years = max(years, len(l.Years))
	}
	if d := cmp.Diff(want, got); d != "" || years < 2 {
		tr.t.Errorf("lines of at most %d years: %s", years, d)
	}
}

// lineYear is a year of T6 as the declaration's own rows have it.
func lineYear(d *ent.Declaration) string {
	var w figures
	w.add(d)
	granted, executed, own, evaluated := "-", "-", "-", "-"
	if w.Decided > 0 {
		granted = w.Granted.String()
	}
	if f := d.Edges.Figures; len(f) > 0 {
		executed = f[0].Executed.String()
	}
	if e := d.Edges.SelfEvaluation; e != nil && e.Executed != nil {
		if executed, own = e.Executed.String(), e.Total.String(); e.FinalTotal != nil {
			own = e.FinalTotal.String()
		}
	}
	for _, kind := range []evaluation.Kind{"DEPARTMENT", "FINANCE"} { // the bureau's weighs more
		for _, e := range d.Edges.Evaluations {
			if e.Kind == kind && e.Total != nil {
				evaluated = e.Total.String()
			}
		}
	}
	return fmt.Sprint(d.BudgetYear, " ", d.ID, " ", d.Amount, " ", granted, " ", amount(d.ApprovedAmount), " ", executed, " ", own, " ", evaluated)
}

func amount[T fmt.Stringer](n *T) string {
	if n == nil {
		return "-"
	}
	return (*n).String()
}

// checkSimilar holds T18 of new projects to comparing each with each.
func (tr *truth) checkSimilar(ctx context.Context) {
	nature := "NEW"
	type pair struct {
		one, other string
		likeness   int
		sameUnit   bool
	}
	want := map[pair]bool{}
	for i, a := range tr.rows {
		for _, b := range tr.rows[i+1:] {
			likeness := dice(a.NameZh, b.NameZh)
			if a.Nature == nature && b.Nature == nature && a.ExpFuncCode[:5] == b.ExpFuncCode[:5] && likeness >= 60 {
				want[pair{min(a.Code, b.Code), max(a.Code, b.Code), likeness, a.UnitID == b.UnitID}] = true
			}
		}
	}
	pairs, err := statistics.Follow(tr.h.Client, statistics.StatisticsFilter{BudgetYear: 2027, Nature: &nature}).Similar(ctx)
	if err != nil {
		tr.t.Fatal(err)
	}
	got, before := map[pair]bool{}, 100
	for _, p := range pairs {
		if p.Likeness > before {
			tr.t.Errorf("%s and %s, %d%% alike, stand after %d%%", p.One.Code, p.Other.Code, p.Likeness, before)
		}
		before = p.Likeness
		got[pair{p.One.Code, p.Other.Code, p.Likeness, p.SameUnit}] = true
	}
	if len(want) == 0 || len(want) >= 200 {
		tr.t.Fatalf("the scene has %d pairs: nothing is tested, or not all are told", len(want))
	}
	if d := cmp.Diff(want, got, cmp.AllowUnexported(pair{})); d != "" {
		tr.t.Errorf("similar pairs: %s", d)
	}
}

// dice is how like two names are in per cent, pair by pair of neighbouring characters.
func dice(one, other string) int {
	pairs := func(name string) (all []string) {
		for i := 1; i < len(name); i++ {
			all = append(all, name[i-1:i+1])
		}
		return all
	}
	a, b := pairs(one), pairs(other)
	common, all := 0, len(a)+len(b)
	for _, pair := range a {
		if i := slices.Index(b, pair); i >= 0 {
			b = slices.Delete(b, i, i+1)
			common++
		}
	}
	return 200 * common / all
}
