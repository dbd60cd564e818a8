package filing_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hengxiao/domain/filing"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// oddTexts look like numbers to a person or to some parser, and are none.
var oddTexts = map[string]string{
	"full-width digits": "１００", "an exponent": "1e3", "a blank before": " 1", "a blank after": "1 ", "a plus": "+1",
	"a separator": "1,000", "no whole part": ".5", "no decimals": "5.", "41 digits": strings.Repeat("1", 41), "NaN": "NaN",
	"infinity": "Inf", "hexadecimal": "0x10", "two points": "1.2.3", "two signs": "--1", "a lone sign": "-", "a lone point": ".",
	"underscores": "1_000", "a fraction": "1/2", "Chinese": "一百", "a unit": "100万元", "Arabic digits": "١٠٠", "a minus of print": "−1",
}

func TestOddTextsAreNoNumbers(t *testing.T) {
	for name, text := range oddTexts {
		t.Run(name, func(t *testing.T) {
			f := bridge()
			f.Amount, f.LastYearBudget, f.LastYearExecuted, f.ProcurementAmount, f.TotalInvestment = p(text), p(text), p(text), p(text), p(text)
			f.FundSources[0].Amount = p(text)
			f.BudgetLines[0].Qty, f.BudgetLines[0].UnitPrice, f.BudgetLines[0].Amount = p(text), p(text), p(text)
			f.Indicators[1].TargetValue, f.Indicators[1].Weight = p(text), p(text)
			expect(t, filing.Check(f, standard.Shipped()),
				"E_NUMBER amount", "E_NUMBER lastYearBudget", "E_NUMBER lastYearExecuted", "E_NUMBER procurementAmount", "E_NUMBER totalInvestment",
				"E_NUMBER fundSources[0].amount",
				"E_NUMBER budgetLines[0].qty", "E_NUMBER budgetLines[0].unitPrice", "E_NUMBER budgetLines[0].amount",
				"E_NUMBER indicators[1].targetValue", "E_NUMBER indicators[1].weight")
		})
	}
}

func TestPlainTextsAreNumbers(t *testing.T) {
	for _, text := range []string{"100", "100.0", "100.000000", "0100"} {
		f := road()
		f.Amount = p(text)
		expect(t, filing.Check(f, standard.Shipped()))
	}
	f := bridge()
	f.LastYearBudget, f.LastYearExecuted = p("-0"), p("0")
	expect(t, filing.Check(f, standard.Shipped()))
}

func TestFunds(t *testing.T) {
	hold(t, road, map[string]law{
		"an amount of nought": {func(f *form.Declaration) {
			f.Amount, f.FundSources, f.BudgetLines = p("0"), f.FundSources[:1], nil
			f.FundSources[0].Amount = p("0.00")
		},
			[]string{"E_AMOUNT_POSITIVE amount"}},
		"an amount below nought": {func(f *form.Declaration) {
			f.Amount, f.FundSources, f.BudgetLines = p("-1"), f.FundSources[:1], nil
			f.FundSources[0].Amount = p("-1")
		},
			[]string{"E_AMOUNT_POSITIVE amount", "E_AMOUNT_POSITIVE fundSources[0].amount"}},
		"an amount below 1 分": {func(f *form.Declaration) { f.Amount = p("100.0000001") }, []string{"E_MONEY_SCALE amount"}},
		"a source below 1 分":  {func(f *form.Declaration) { f.FundSources[0].Amount = p("60.0000000") }, []string{"E_MONEY_SCALE fundSources[0].amount"}},
		"no source":           {func(f *form.Declaration) { f.FundSources = nil }, []string{"E_REQUIRED fundSources"}},
		"an unknown source":   {func(f *form.Declaration) { f.FundSources[0].Source = p("LOTTERY") }, []string{"E_NOT_FOUND fundSources[0].source"}},
		"a source twice":      {func(f *form.Declaration) { f.FundSources[1].Source = p("GPB") }, []string{"E_FUND_SUM fundSources"}},
		"a source twice and a wrong sum are one fault": {func(f *form.Declaration) { f.FundSources[1] = form.FundSource{Source: p("GPB"), Amount: p("41")} },
			[]string{"E_FUND_SUM fundSources"}},
		"sources 1 分 short": {func(f *form.Declaration) { f.FundSources[0].Amount = p("59.999999") }, []string{"E_FUND_SUM fundSources"}},
		"a source of nought passes": {func(f *form.Declaration) {
			f.FundSources = append(f.FundSources, form.FundSource{Source: p("BOND"), Amount: p("0")})
		}, nil},
		"a negative source":                {func(f *form.Declaration) { f.FundSources[0].Amount, f.FundSources[1].Amount = p("-60"), p("160") }, []string{"E_AMOUNT_POSITIVE fundSources[0].amount"}},
		"no sum with a missing term":       {func(f *form.Declaration) { f.FundSources[1].Amount = nil }, []string{"E_REQUIRED fundSources[1].amount"}},
		"no sum with an unreadable amount": {func(f *form.Declaration) { f.Amount = p("一百") }, []string{"E_NUMBER amount"}},
	})
}

func TestBudgetLines(t *testing.T) {
	amount := func(text string, lines []form.BudgetLine) func(f *form.Declaration) {
		return func(f *form.Declaration) {
			f.Amount, f.FundSources, f.BudgetLines = p(text), []form.FundSource{{Source: p("GPB"), Amount: p(text)}}, lines
		}
	}
	hold(t, road, map[string]law{
		"from 50 on lines are required":   {amount("50", nil), []string{"E_REQUIRED budgetLines"}},
		"below 50 they are not":           {amount("49.999999", nil), nil},
		"below 50 a given line is judged": {amount("49", road().BudgetLines[:1]), []string{"E_LINE_SUM budgetLines"}},
		"quantity times price":            {func(f *form.Declaration) { f.BudgetLines[0].UnitPrice = p("8.6") }, []string{"E_LINE_AMOUNT budgetLines[0].amount"}},
		"the product is exact": {func(f *form.Declaration) {
			f.BudgetLines[0].Qty, f.BudgetLines[0].UnitPrice = p("3"), p("28.333333")
		}, []string{"E_LINE_AMOUNT budgetLines[0].amount"}},
		"a product may be finer than 1 分 on the way": {func(f *form.Declaration) {
			f.BudgetLines[0].Qty, f.BudgetLines[0].UnitPrice = p("0.0000001"), p("850000000")
		}, nil},
		"lines that miss the amount":     {func(f *form.Declaration) { f.BudgetLines = f.BudgetLines[:1] }, []string{"E_LINE_SUM budgetLines"}},
		"no sum with an unreadable line": {func(f *form.Declaration) { f.BudgetLines[0].Amount = p("85元") }, []string{"E_NUMBER budgetLines[0].amount"}},
		"a quantity of nought": {func(f *form.Declaration) { f.BudgetLines[0].Qty = p("0") },
			[]string{"E_NUMBER budgetLines[0].qty", "E_LINE_AMOUNT budgetLines[0].amount"}},
		"a negative price": {func(f *form.Declaration) { f.BudgetLines[0].UnitPrice, f.BudgetLines[0].Qty = p("-8.5"), p("-10") },
			[]string{"E_NUMBER budgetLines[0].qty", "E_AMOUNT_POSITIVE budgetLines[0].unitPrice"}},
		"a price below 1 分":         {func(f *form.Declaration) { f.BudgetLines[0].UnitPrice = p("8.5000001") }, []string{"E_MONEY_SCALE budgetLines[0].unitPrice"}},
		"an unknown economic class": {func(f *form.Declaration) { f.BudgetLines[0].DepEcoCode = p("501") }, []string{"E_NOT_FOUND budgetLines[0].depEcoCode"}},
		"a unit is free text":       {func(f *form.Declaration) { f.BudgetLines[0].Unit = p("车公里") }, nil},
		"a blank basis":             {func(f *form.Declaration) { f.BudgetLines[0].Basis = p("  ") }, []string{"E_REQUIRED budgetLines[0].basis"}},
	})
}

func TestLastYear(t *testing.T) {
	hold(t, bridge, map[string]law{
		"a continued project tells last year's figures": {func(f *form.Declaration) { f.LastYearBudget, f.LastYearExecuted = nil, p("") },
			[]string{"E_REQUIRED lastYearBudget", "E_REQUIRED lastYearExecuted"}},
		"another need not":         {func(f *form.Declaration) { f.Nature, f.LastYearBudget, f.LastYearExecuted = p("NEW"), nil, nil }, nil},
		"executed above budget":    {func(f *form.Declaration) { f.LastYearExecuted = p("90.000001") }, []string{"E_EXEC_GT_BUDGET lastYearExecuted"}},
		"executed to the last 分":   {func(f *form.Declaration) { f.LastYearExecuted = p("90.00") }, nil},
		"figures below nought":     {func(f *form.Declaration) { f.LastYearBudget, f.LastYearExecuted = p("-1"), p("-2") }, []string{"E_AMOUNT_POSITIVE lastYearBudget", "E_AMOUNT_POSITIVE lastYearExecuted"}},
		"given figures are judged": {func(f *form.Declaration) { f.Nature, f.LastYearBudget = p("NEW"), p("?") }, []string{"E_NUMBER lastYearBudget"}},
	})
}

func TestFundsAddUpExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := road()
		f.FundSources = nil
		sum := new(big.Int)
		for _, source := range standard.Shipped().Codes.FundSource[:rapid.IntRange(1, 10).Draw(t, "sources")] {
			m := exact.Money(rapid.Int64Range(0, 1<<62).Draw(t, "fen"))
			sum.Add(sum, big.NewInt(int64(m)))
			f.FundSources = append(f.FundSources, form.FundSource{Source: p(source.Code), Amount: p(m.String())})
		}
		amount := rapid.Int64Range(1, 1<<62).Draw(t, "amount")
		if sum.IsInt64() && sum.Sign() > 0 && rapid.Bool().Draw(t, "equal") {
			amount = sum.Int64()
		}
		f.Amount = p(exact.Money(amount).String())
		wrong := false
		for _, one := range filing.Check(f, standard.Shipped()) {
			wrong = wrong || one.Code == "E_FUND_SUM"
		}
		if want := sum.Cmp(big.NewInt(amount)) != 0; wrong != want {
			t.Fatalf("sum %s, amount %d: fault %v", sum, amount, wrong)
		}
	})
}

func TestCheckTakesAnything(t *testing.T) {
	text := rapid.Ptr(rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", " ", "-1", "0", "1e9", "GE", "QUAL", "COST", "COST_ECON", "%", "元", "TOTAL", "100"})), true)
	rapid.Check(t, func(t *rapid.T) {
		f := road()
		for range rapid.IntRange(0, 4).Draw(t, "rows") {
			f.Indicators = append(f.Indicators, form.Indicator{Level1: text.Draw(t, "level1"), Level2: text.Draw(t, "level2"), NameZh: text.Draw(t, "name"),
				Operator: text.Draw(t, "operator"), TargetValue: text.Draw(t, "value"), TargetText: text.Draw(t, "text"), Unit: text.Draw(t, "unit"), Weight: text.Draw(t, "weight"), Horizon: text.Draw(t, "horizon")})
			f.BudgetLines = append(f.BudgetLines, form.BudgetLine{Qty: text.Draw(t, "qty"), UnitPrice: text.Draw(t, "price"), Amount: text.Draw(t, "amount")})
			f.FundSources = append(f.FundSources, form.FundSource{Source: text.Draw(t, "source"), Amount: text.Draw(t, "fund")})
		}
		f.Amount, f.Scheme, f.ExpFuncCode = text.Draw(t, "amount"), text.Draw(t, "scheme"), text.Draw(t, "class")
		first, again := filing.Check(f, standard.Shipped()), filing.Check(f, standard.Shipped())
		if fmt.Sprint(said(first)) != fmt.Sprint(said(again)) {
			t.Fatal("the same form is judged in two ways")
		}
	})
}
