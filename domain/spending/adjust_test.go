package spending

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

// standing is what thePlan has, as an adjustment meets it.
func standing(p *Plan) form.AdjustmentTerms {
	terms := form.AdjustmentTerms{Amount: "100"}
	for _, row := range p.Indicators {
		terms.Rows = append(terms.Rows, form.TermsRow{No: row.No, NameZh: row.NameZh, Operator: row.Operator, Unit: row.Unit, Target: row.Target, Weight: row.Weight.String()})
	}
	return terms
}

// wanted is an adjustment that asks for 90 万元 and a shorter road.
func wanted() form.Adjustment {
	return form.Adjustment{Kind: say("BUDGET"), Reason: say("财政收回部分资金，按预算调整文件办理"), Amount: say("90"),
		FundSources: []form.FundSource{{Source: say("GPB"), Amount: say("90")}},
		Rows:        []form.AdjustedRow{{}, {Target: say("36")}}}
}

func TestAnAdjustmentNamesItsFaults(t *testing.T) {
	tests := map[string]struct {
		change func(*form.Adjustment)
		paid   string
		want   []string
	}{
		"in order":              {func(*form.Adjustment) {}, "", nil},
		"as much paid as left":  {func(*form.Adjustment) {}, "90", nil},
		"more paid than left":   {func(*form.Adjustment) {}, "90.01", []string{"E_EXEC_GT_BUDGET amount"}},
		"nothing typed":         {func(f *form.Adjustment) { *f = form.Adjustment{} }, "", []string{"E_REQUIRED kind", "E_REQUIRED reason", "E_REQUIRED amount"}},
		"nothing changes":       {func(f *form.Adjustment) { f.Amount, f.Rows = say("100.00"), nil }, "", []string{"E_REQUIRED "}},
		"no such kind":          {func(f *form.Adjustment) { f.Kind = say("MOOD") }, "", []string{"E_NOT_FOUND kind"}},
		"a short reason":        {func(f *form.Adjustment) { f.Reason = say("需要") }, "", []string{"E_TOO_SHORT reason"}},
		"nothing left":          {func(f *form.Adjustment) { f.Amount, f.FundSources[0].Amount = say("0"), say("0") }, "", []string{"E_AMOUNT_POSITIVE amount"}},
		"sources of the amount": {func(f *form.Adjustment) { f.FundSources[0].Amount = say("100") }, "", []string{"E_FUND_SUM fundSources"}},
		"targets alone ask for no sources": {func(f *form.Adjustment) {
			f.Amount, f.FundSources = say("100"), nil
		}, "", nil},
		"weights stay 100": {func(f *form.Adjustment) { f.Rows[1].Weight = say("30") }, "", []string{"E_WEIGHT_SUM rows", "E_WEIGHT_LEVEL1 rows"}},
		"a row taken out leaves its weight": {func(f *form.Adjustment) { f.Rows[1] = form.AdjustedRow{Removed: yes()} }, "",
			[]string{"E_WEIGHT_SUM rows", "E_LEVEL1_MISSING rows"}},
		"another one in its place": {func(f *form.Adjustment) {
			f.Rows[1], f.Added = form.AdjustedRow{Removed: yes()}, []form.Indicator{junction("10")}
		}, "", nil},
		"a new row has the form's faults": {func(f *form.Adjustment) {
			f.Rows[1], f.Added = form.AdjustedRow{Removed: yes()}, []form.Indicator{junction("")}
		}, "", []string{"E_REQUIRED added[0].targetValue"}},
		"lines make the amount": {func(f *form.Adjustment) { f.BudgetLines = []form.BudgetLine{line("45", "90")} }, "", nil},
		"lines that do not": {func(f *form.Adjustment) { f.BudgetLines = []form.BudgetLine{line("45", "90"), line("1", "2")} }, "",
			[]string{"E_LINE_SUM budgetLines"}},
		"a line that does not multiply": {func(f *form.Adjustment) { f.BudgetLines = []form.BudgetLine{line("44", "90")} }, "",
			[]string{"E_LINE_AMOUNT budgetLines[0].amount"}},
		"a value in words": {func(f *form.Adjustment) { f.Rows[1].Target = say("更长") }, "", []string{"E_NUMBER rows[1].target"}},
		"words with a number": {func(f *form.Adjustment) {
			f.Rows = []form.AdjustedRow{{}, {}, {Target: say("改善90%")}}
		}, "", []string{"E_QUAL_HAS_NUMBER rows[2].target"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := thePlan()
			if tt.paid != "" {
				p.Figure = &ent.ExecutionFigure{Executed: exact.MustMoney(tt.paid), AsOf: "2027-06-30"}
			}
			f := wanted()
			tt.change(&f)
			v := JudgeAdjustment(f, standing(p), p, form.Declaration{})
			var got []string
			for _, fault := range v.Faults {
				got = append(got, fault.Code+" "+fault.Path)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("faults (-want +got):\n%s%v", diff, v.Faults)
			}
		})
	}
}

func yes() *bool {
	b := true
	return &b
}

// junction is a new row of the plan.
func junction(target string) form.Indicator {
	return form.Indicator{Level1: say("OUTPUT"), Level2: say("OUT_QTY"), NameZh: say("改造路口数量"), Operator: say("GE"), TargetValue: &target,
		Unit: say("个"), Weight: say("40")}
}

// line is so many kilometres at 2 万元.
func line(qty, amount string) form.BudgetLine {
	return form.BudgetLine{NameZh: say("路面"), Qty: &qty, Unit: say("公里"), UnitPrice: say("2"), Amount: &amount, Basis: say("按合同单价")}
}

func TestAnAdjustmentSaysWhatItChanges(t *testing.T) {
	p := thePlan()
	for name, tt := range map[string]struct {
		form                  form.Adjustment
		money, lines, targets bool
	}{
		"both":       {wanted(), true, false, true},
		"money":      {form.Adjustment{Amount: say("90")}, true, false, false},
		"lines":      {form.Adjustment{Amount: say("100"), BudgetLines: []form.BudgetLine{line("50", "100")}}, false, true, false},
		"targets":    {form.Adjustment{Amount: say("100"), Rows: []form.AdjustedRow{{Target: say("7")}}}, false, false, true},
		"a row less": {form.Adjustment{Amount: say("100"), Rows: []form.AdjustedRow{{Removed: yes()}}}, false, false, true},
		"a row more": {form.Adjustment{Amount: say("100"), Added: []form.Indicator{junction("10")}}, false, false, true},
		"none":       {form.Adjustment{Amount: say("100"), Rows: []form.AdjustedRow{{Target: say("8"), Weight: say("20")}}}, false, false, false},
	} {
		if v := JudgeAdjustment(tt.form, standing(p), p, form.Declaration{}); v.Money != tt.money || v.Lines != tt.lines || v.Targets != tt.targets {
			t.Errorf("%s: money %v, lines %v, targets %v", name, v.Money, v.Lines, v.Targets)
		}
	}
}
