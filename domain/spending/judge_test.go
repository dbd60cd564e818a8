package spending

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

var file = uuid.MustParse("0198c0de-0000-7000-8000-000000000001")

// thePlan is 20 + 40 + 20 + 10 points, with one file of evidence at hand.
func thePlan() *Plan {
	set := standard.Shipped()
	p := &Plan{Scheme: set.Taxonomy.Scheme("").Code, Set: set, Evidence: map[uuid.UUID]bool{file: true}}
	for i, r := range []struct{ level1, name, operator, target, weight string }{
		{"COST", "每公里单价", "LE", "8", "20"},
		{"OUTPUT", "改造道路长度", "GE", "40", "40"},
		{"BENEFIT", "通行条件", "QUAL", "明显改善", "20"},
		{"SATISFACTION", "居民满意度", "GE", "90", "10"},
	} {
		w := exact.MustPoints(r.weight)
		p.Indicators = append(p.Indicators, &ent.Indicator{No: i + 1, Level1: r.level1, NameZh: r.name, Operator: r.operator, Target: r.target, Weight: &w})
	}
	return p
}

func say(s string) *string { return &s }

// whole is a form without a fault: 95 of 100 万元 spent, the road a little short.
func whole() form.SelfEvaluation {
	f := form.SelfEvaluation{
		Money:      []form.MoneyRow{{Source: say("CURRENT_APPROPRIATION"), Initial: say("100"), Adjusted: say("100"), Executed: say("95")}},
		Completion: say("全年改造道路三十八公里，单价控制在目标以内，居民反映良好。"),
	}
	for _, r := range []form.ResultRow{
		{Actual: say("7.9")},
		{Actual: say("38"), Reason: say("征地延误")},
		{Actual: say("明显改善"), Tier: say("MET"), Points: say("18"), Reason: say("个别路段仍在完善")},
		{Actual: say("92")},
	} {
		r.Evidence = []uuid.UUID{file}
		f.Results = append(f.Results, r)
	}
	return f
}

func TestAWholeFormIsScoredFromItsFigures(t *testing.T) {
	v := Judge(whole(), thePlan())
	if len(v.Faults) > 0 {
		t.Fatalf("faults: %v", v.Faults)
	}
	// 9.50 for the money, 20 + 38 + 18 + 10 for the rows; satisfaction of 92 % has all points.
	if got, want := v.Score.Total, exact.MustPoints("95.50"); got != want || v.Score.Grade != term.Excellent {
		t.Errorf("total %s %s; want %s EXCELLENT", got, v.Score.Grade, want)
	}
	if v.Adjusted != exact.MustMoney("100") || v.Executed != exact.MustMoney("95") || v.Score.ExecutionRate != "95.00" {
		t.Errorf("money %s of %s, %s %%", v.Executed, v.Adjusted, v.Score.ExecutionRate)
	}
}

func TestEveryFaultNamesItsField(t *testing.T) {
	tests := map[string]struct {
		change func(*form.SelfEvaluation)
		want   []string
	}{
		"nothing typed": {func(f *form.SelfEvaluation) { *f = form.SelfEvaluation{} },
			[]string{"E_REQUIRED money", "E_REQUIRED completion", "E_REQUIRED results[0].actual", "E_REQUIRED results[0].evidence",
				"E_REQUIRED results[1].actual", "E_REQUIRED results[1].evidence", "E_REQUIRED results[2].tier", "E_REQUIRED results[2].points", "E_REQUIRED results[2].evidence",
				"E_REQUIRED results[3].actual", "E_REQUIRED results[3].evidence"}},
		"a source of money twice": {func(f *form.SelfEvaluation) { f.Money = append(f.Money, f.Money[0]) },
			[]string{"E_FUND_SUM money"}},
		"a total that is typed": {func(f *form.SelfEvaluation) { f.Money[0].Source = say("TOTAL") },
			[]string{"E_NOT_FOUND money[0].source"}},
		"a figure that is missing": {func(f *form.SelfEvaluation) { f.Money[0].Executed = say(" ") },
			[]string{"E_REQUIRED money[0].executed"}},
		"seven decimals": {func(f *form.SelfEvaluation) { f.Money[0].Initial = say("1.1234567") },
			[]string{"E_MONEY_SCALE money[0].initial"}},
		"less than nothing": {func(f *form.SelfEvaluation) { f.Money[0].Executed = say("-1") },
			[]string{"E_AMOUNT_POSITIVE money[0].executed"}},
		"more spent than there was": {func(f *form.SelfEvaluation) { f.Money[0].Executed = say("100.01") },
			[]string{"E_EXEC_GT_BUDGET money[0].executed"}},
		"more spent than there was, and a value missing": {func(f *form.SelfEvaluation) {
			f.Money[0].Executed, f.Results[0].Actual = say("100.01"), nil
		}, []string{"E_EXEC_GT_BUDGET money[0].executed", "E_REQUIRED results[0].actual"}},
		"no money at all": {func(f *form.SelfEvaluation) { f.Money[0].Adjusted, f.Money[0].Executed = say("0"), say("0") },
			[]string{"E_ZERO_BUDGET money[0].adjusted"}},
		"few words": {func(f *form.SelfEvaluation) { f.Completion = say("完成") },
			[]string{"E_TOO_SHORT completion"}},
		"a value in words": {func(f *form.SelfEvaluation) { f.Results[1].Actual = say("三十八") },
			[]string{"E_NUMBER results[1].actual"}},
		"points outside the tier": {func(f *form.SelfEvaluation) { f.Results[2].Points = say("15") },
			[]string{"E_TIER_RANGE results[2].points"}},
		"a lost point unexplained": {func(f *form.SelfEvaluation) { f.Results[1].Reason = nil },
			[]string{"E_REQUIRED results[1].reason"}},
		"far above the target, unexplained": {func(f *form.SelfEvaluation) { f.Results[1].Actual, f.Results[1].Reason = say("60"), nil },
			[]string{"W_OVER_TARGET results[1].actual", "E_REQUIRED results[1].reason"}},
		"no evidence": {func(f *form.SelfEvaluation) { f.Results[0].Evidence = nil },
			[]string{"E_REQUIRED results[0].evidence"}},
		"evidence of somebody else": {func(f *form.SelfEvaluation) { f.Results[0].Evidence = []uuid.UUID{uuid.Nil} },
			[]string{"E_NOT_FOUND results[0].evidence[0]"}},
		"a row that is missing": {func(f *form.SelfEvaluation) { f.Results = f.Results[:3] },
			[]string{"E_REQUIRED results[3].actual", "E_REQUIRED results[3].evidence"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			f := whole()
			tt.change(&f)
			var got []string
			for _, x := range Judge(f, thePlan()).Faults {
				got = append(got, x.Code+" "+x.Path)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestBelowTheGateNothingIsGiven(t *testing.T) {
	for actual, want := range map[string]string{"24": "24.00", "23.99": "0.00"} {
		f := whole()
		f.Results[1].Actual = say(actual)
		if got := Judge(f, thePlan()).Score.Scores[1].Score.String(); got != want {
			t.Errorf("%s of 40 makes %s points of 40; want %s", actual, got, want)
		}
	}
}

func TestARecheckStandsBesideTheUnitsPoints(t *testing.T) {
	p := thePlan()
	own := Judge(whole(), p).Score
	lower := exact.MustPoints("30.00")
	in := RecheckInput{Rows: []*RecheckRowInput{nil, {Points: &lower, Reason: say("两公里未验收")}}}
	got, faults := Recheck(in, own, p, "科员", time.Time{})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if got.Total != exact.MustPoints("87.50") || got.Grade != term.Good || own.Total != exact.MustPoints("95.50") {
		t.Errorf("re-check %s %s beside %s; want 87.50 GOOD beside 95.50", got.Total, got.Grade, own.Total)
	}
}

func TestARecheckSaysWhyItDiffers(t *testing.T) {
	p := thePlan()
	own := Judge(whole(), p).Score
	points := func(s string) *exact.Points { v := exact.MustPoints(s); return &v }
	tests := map[string]struct {
		in   RecheckInput
		want string
	}{
		"without a reason":         {RecheckInput{Rows: []*RecheckRowInput{{Points: points("1")}}}, "E_REQUIRED rows[0].reason"},
		"above the weight":         {RecheckInput{Rows: []*RecheckRowInput{{Points: points("20.01"), Reason: say("高")}}}, "E_SCORE_RANGE rows[0].points"},
		"below nothing":            {RecheckInput{Rows: []*RecheckRowInput{{Points: points("-1"), Reason: say("低")}}}, "E_SCORE_RANGE rows[0].points"},
		"too many rows":            {RecheckInput{Rows: make([]*RecheckRowInput, 5)}, "E_NOT_FOUND rows"},
		"an execution unexplained": {RecheckInput{Execution: points("9")}, "E_REQUIRED remark"},
		"an execution above ten":   {RecheckInput{Execution: points("11"), Remark: say("多")}, "E_SCORE_RANGE execution"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, faults := Recheck(tt.in, own, p, "科员", time.Time{})
			if len(faults) != 1 || faults[0].Code+" "+faults[0].Path != tt.want {
				t.Errorf("faults %v; want %s", faults, tt.want)
			}
		})
	}
}

func TestMoneyIsHeldAgainstWhatWasApproved(t *testing.T) {
	amount := func(s string) *exact.Money { m := exact.MustMoney(s); return &m }
	row := func(source, initial, adjusted string) form.MoneyRow {
		return form.MoneyRow{Source: say(source), Initial: say(initial), Adjusted: say(adjusted), Executed: say("10")}
	}
	figure := &ent.ExecutionFigure{AdjustedBudget: exact.MustMoney("80"), AsOf: "2027-09-30"}
	granted := func(p *Plan) { p.Initial, p.Budget = amount("100"), amount("90") }
	tests := map[string]struct {
		plan     func(*Plan)
		money    []form.MoneyRow
		adjusted string
		want     []string
	}{
		"one source is bound":                   {granted, []form.MoneyRow{row("CURRENT_APPROPRIATION", "50", "50")}, "90", nil},
		"money carried over comes on top":       {granted, []form.MoneyRow{row("CURRENT_APPROPRIATION", "50", "50"), row("CARRYOVER", "0", "20")}, "110", nil},
		"two sources add up":                    {granted, []form.MoneyRow{row("CURRENT_APPROPRIATION", "80", "70"), row("OTHER", "20", "20")}, "90", nil},
		"two sources do not":                    {granted, []form.MoneyRow{row("CURRENT_APPROPRIATION", "30", "30"), row("OTHER", "20", "20")}, "50", []string{"E_FUND_SUM money", "E_FUND_SUM money"}},
		"a sum with a figure that is missing":   {granted, []form.MoneyRow{row("CURRENT_APPROPRIATION", "80", " "), row("OTHER", "20", "20")}, "20", []string{"E_REQUIRED money[0].adjusted"}},
		"a figure speaks of one source alone":   {func(p *Plan) { granted(p); p.Figure, p.Budget = figure, &figure.AdjustedBudget }, []form.MoneyRow{row("CURRENT_APPROPRIATION", "80", "1"), row("OTHER", "20", "25")}, "105", nil},
		"a form that was handed in says itself": {func(p *Plan) { granted(p); p.handedIn() }, []form.MoneyRow{row("CURRENT_APPROPRIATION", "50", "50")}, "50", nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p, f := thePlan(), whole()
			p.Year = 2027
			tt.plan(p)
			f.Money = tt.money
			v := Judge(f, p)
			var got []string
			for _, x := range v.Faults {
				got = append(got, x.Code+" "+x.Path)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" || v.Adjusted != exact.MustMoney(tt.adjusted) {
				t.Errorf("adjusted %s, want %s; faults (-want +got):\n%s", v.Adjusted, tt.adjusted, diff)
			}
		})
	}
}
