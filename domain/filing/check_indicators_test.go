package filing_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"hengxiao/domain/filing"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// nth changes one row; row 1 is a quantity of output, row 2 a rate, row 0 a cost.
func nth(i int, change func(in *form.Indicator)) func(f *form.Declaration) {
	return func(f *form.Declaration) { change(&f.Indicators[i]) }
}

func words(in *form.Indicator) {
	in.Operator, in.TargetValue, in.Unit, in.TargetText = p("QUAL"), nil, nil, p("健全并落实")
}

// ticks are checkpoints with these points of their own, or none.
func ticks(points ...string) (all []form.Checkpoint) {
	for i, own := range points {
		all = append(all, form.Checkpoint{Text: p(fmt.Sprintf("要点 %d", i+1)), Points: p(own)})
	}
	return all
}

func TestIndicatorRow(t *testing.T) {
	hold(t, road, map[string]law{
		"an unknown first level": {nth(5, func(in *form.Indicator) { in.Level1 = p("PROFIT") }),
			[]string{"E_NOT_FOUND indicators[5].level1", "E_WEIGHT_LEVEL1 indicators"}},
		"an unknown second level":            {nth(5, func(in *form.Indicator) { in.Level2 = p("BEN_LUCK") }), []string{"E_NOT_FOUND indicators[5].level2"}},
		"a second level under another first": {nth(5, func(in *form.Indicator) { in.Level2 = p("OUT_QTY") }), []string{"E_NOT_FOUND indicators[5].level2"}},
		"a name of one character":            {nth(1, func(in *form.Indicator) { in.NameZh = p("长") }), []string{"E_TOO_SHORT indicators[1].nameZh"}},
		"a name of 61":                       {nth(1, func(in *form.Indicator) { in.NameZh = chars(61) }), []string{"E_TOO_SHORT indicators[1].nameZh"}},
		"an earlier row's name":              {nth(4, func(in *form.Indicator) { in.NameZh = p("养护  道路（长度）") }), []string{"E_DUP_INDICATOR indicators[4].nameZh"}},
		"the second level's own name":        {nth(1, func(in *form.Indicator) { in.NameZh = p("数量指标") }), []string{"E_DUP_INDICATOR indicators[1].nameZh"}},
		"an unknown sign":                    {nth(1, func(in *form.Indicator) { in.Operator = p("NE") }), []string{"E_NOT_FOUND indicators[1].operator"}},
		"a quantity without unit":            {nth(1, func(in *form.Indicator) { in.Unit = p(" ") }), []string{"E_UNIT_REQUIRED indicators[1].unit"}},
		"an unknown unit":                    {nth(1, func(in *form.Indicator) { in.Unit = p("里") }), []string{"E_NOT_FOUND indicators[1].unit"}},
		"a quantity without value":           {nth(1, func(in *form.Indicator) { in.TargetValue = nil }), []string{"E_REQUIRED indicators[1].targetValue"}},
		"a value of seven decimals":          {nth(1, func(in *form.Indicator) { in.TargetValue = p("1.0000001") }), []string{"E_NUMBER indicators[1].targetValue"}},
		"a value of six decimals passes":     {nth(1, func(in *form.Indicator) { in.TargetValue = p("1.000001") }), nil},
		"a negative value":                   {nth(1, func(in *form.Indicator) { in.TargetValue = p("-1") }), []string{"E_NUMBER indicators[1].targetValue"}},
		"a weight of three decimals":         {nth(1, func(in *form.Indicator) { in.Weight = p("14.000") }), []string{"E_NUMBER indicators[1].weight"}},
		"a missing weight":                   {nth(1, func(in *form.Indicator) { in.Weight = nil }), []string{"E_REQUIRED indicators[1].weight"}},
		"a rate above 100":                   {nth(2, func(in *form.Indicator) { in.TargetValue = p("100.01") }), []string{"E_PERCENT_RANGE indicators[2].targetValue"}},
		"a rate below nought":                {nth(2, func(in *form.Indicator) { in.TargetValue = p("-1") }), []string{"E_PERCENT_RANGE indicators[2].targetValue"}},
		"a rate of growth may exceed 100":    {nth(2, func(in *form.Indicator) { in.TargetValue, in.NameZh = p("150"), p("客流同比增长率") }), nil},
		"a rate in ‰ may reach 1,000":        {nth(2, func(in *form.Indicator) { in.TargetValue, in.Unit = p("1000"), p("‰") }), nil},
		"a rate in ‰ above 1,000":            {nth(2, func(in *form.Indicator) { in.TargetValue, in.Unit = p("1000.1"), p("‰") }), []string{"E_PERCENT_RANGE indicators[2].targetValue"}},
		"a rate without definition":          {nth(2, func(in *form.Indicator) { in.Definition = nil }), []string{"E_REQUIRED indicators[2].definition"}},
		"satisfaction needs no definition":   {nth(6, func(in *form.Indicator) { in.Definition = nil }), nil},
		"an unknown evidence":                {nth(1, func(in *form.Indicator) { in.EvidenceMethod = p("GUESS") }), []string{"E_NOT_FOUND indicators[1].evidenceMethod"}},
		"an unknown scoring rule":            {nth(1, func(in *form.Indicator) { in.ScoringRule = p("LUCK") }), []string{"E_NOT_FOUND indicators[1].scoringRule"}},
		"a checklist of a figure": {nth(1, func(in *form.Indicator) { in.ScoringRule, in.Checkpoints = p("CHECKLIST"), ticks("", "") }),
			[]string{"E_NOT_FOUND indicators[1].scoringRule"}},
		"cost saving of an output": {nth(1, func(in *form.Indicator) { in.ScoringRule = p("COST_SAVING") }), []string{"E_NOT_FOUND indicators[1].scoringRule"}},
		"yes or no of anything":    {nth(1, func(in *form.Indicator) { in.ScoringRule = p("DIRECT") }), nil},
		"a checklist in words":     {nth(5, func(in *form.Indicator) { words(in); in.ScoringRule, in.Checkpoints = p("CHECKLIST"), ticks("", "1") }), nil},
		"a checklist without points": {nth(5, func(in *form.Indicator) { words(in); in.ScoringRule = p("CHECKLIST") }),
			[]string{"E_REQUIRED indicators[5].checkpoints"}},
		"points that leave the others none": {nth(5, func(in *form.Indicator) { words(in); in.ScoringRule, in.Checkpoints = p("CHECKLIST"), ticks("", "99") }),
			[]string{"E_WEIGHT_SUM indicators[5].checkpoints"}},
		"points that are not all of it": {nth(5, func(in *form.Indicator) { words(in); in.ScoringRule, in.Checkpoints = p("CHECKLIST"), ticks("1", "1") }),
			[]string{"E_WEIGHT_SUM indicators[5].checkpoints"}},
		"bands beside satisfaction":             {nth(1, func(in *form.Indicator) { in.ScoringRule = p("SATISFACTION_BANDS") }), []string{"E_NOT_FOUND indicators[1].scoringRule"}},
		"a fourth year of history":              {nth(1, func(in *form.Indicator) { in.History = []string{"1", "2", "3", "4"} }), []string{"E_TOO_SHORT indicators[1].history"}},
		"a history that is no number":           {nth(1, func(in *form.Indicator) { in.History = []string{"9.5", "约10"} }), []string{"E_NUMBER indicators[1].history[1]"}},
		"an unknown horizon":                    {nth(1, func(in *form.Indicator) { in.Horizon = p("MONTHLY") }), []string{"E_NOT_FOUND indicators[1].horizon"}},
		"ANNUAL may be said":                    {nth(1, func(in *form.Indicator) { in.Horizon = p("ANNUAL") }), nil},
		"in words: no digit":                    {nth(5, func(in *form.Indicator) { words(in); in.TargetText = p("达到５级") }), []string{"E_QUAL_HAS_NUMBER indicators[5].targetText"}},
		"in words: Chinese numerals pass":       {nth(5, func(in *form.Indicator) { words(in); in.TargetText = p("一年两次") }), nil},
		"in words: no value":                    {nth(5, func(in *form.Indicator) { words(in); in.TargetValue = p("优") }), []string{"E_QUAL_HAS_NUMBER indicators[5].targetValue"}},
		"in words: not one character":           {nth(5, func(in *form.Indicator) { words(in); in.TargetText = p("好") }), []string{"E_TOO_SHORT indicators[5].targetText"}},
		"in words: not 201 characters":          {nth(5, func(in *form.Indicator) { words(in); in.TargetText = chars(201) }), []string{"E_TOO_SHORT indicators[5].targetText"}},
		"in words: words are needed":            {nth(5, func(in *form.Indicator) { words(in); in.TargetText = nil }), []string{"E_REQUIRED indicators[5].targetText"}},
		"in words: the unit is not looked at":   {nth(5, func(in *form.Indicator) { words(in); in.Unit = p("里") }), nil},
		"in words: a unit in % asks no formula": {nth(5, func(in *form.Indicator) { words(in); in.Unit = p("%") }), nil},
	})
}

func TestCostCeiling(t *testing.T) {
	cost := func(operator, value, unit string) func(f *form.Declaration) {
		return nth(0, func(in *form.Indicator) { in.Operator, in.TargetValue, in.Unit = p(operator), p(value), p(unit) })
	}
	above := []string{"E_NUMBER indicators[0].targetValue"}
	hold(t, road, map[string]law{
		"the amount itself passes":         {cost("LE", "100", "万元"), nil},
		"≤ above the amount":               {cost("LE", "100.000001", "万元"), above},
		"< above the amount":               {cost("LT", "101", "万元"), above},
		"= above the amount":               {cost("EQ", "101", "万元"), above},
		"≥ has no ceiling":                 {cost("GE", "101", "万元"), nil},
		"the amount in 元":                  {cost("LE", "1000000", "元"), nil},
		"1 元 above the amount":             {cost("LE", "1000001", "元"), above},
		"a unit price is not a ceiling":    {cost("LE", "101", "万元/公里"), nil},
		"not judged without a good amount": {func(f *form.Declaration) { cost("LE", "999", "万元")(f); f.Amount = p("?") }, []string{"E_NUMBER amount"}},
		"another level has none":           {nth(1, func(in *form.Indicator) { in.Operator, in.TargetValue, in.Unit = p("LE"), p("101"), p("万元") }), nil},
	})
}

func TestIndicatorsTogether(t *testing.T) {
	drop := func(rows ...int) func(f *form.Declaration) {
		return func(f *form.Declaration) {
			for n, i := range rows {
				f.Indicators = append(f.Indicators[:i-n:i-n], f.Indicators[i-n+1:]...)
			}
		}
	}
	weights := func(texts ...string) func(f *form.Declaration) {
		return func(f *form.Declaration) {
			for i, text := range texts {
				f.Indicators[i].Weight = p(text)
			}
		}
	}
	hold(t, road, map[string]law{
		"no rows": {func(f *form.Declaration) { f.Indicators = []form.Indicator{} }, []string{"E_REQUIRED indicators"}},
		"two rows are few": {func(f *form.Declaration) { drop(0, 2, 3, 5, 6)(f); weights("60", "30")(f) },
			[]string{"E_TOO_SHORT indicators", "E_LEVEL1_MISSING indicators", "E_WEIGHT_LEVEL1 indicators", "W_LEVEL2_MISSING indicators", "W_LEVEL2_MISSING indicators"}},
		"21 rows are many": {func(f *form.Declaration) {
			for i := range 14 {
				f.Indicators = append(f.Indicators, line("BENEFIT", "BEN_SOCIAL", fmt.Sprintf("惠及村居（%d）", i), "GE", "1", "个", "1"))
			}
			f.Indicators[4].Weight, f.Indicators[5].Weight = p("3"), p("3")
		}, []string{"E_TOO_SHORT indicators"}},
		"a sum and a level off":         {weights("20", "15"), []string{"E_WEIGHT_SUM indicators", "E_WEIGHT_LEVEL1 indicators"}},
		"the sum right, two levels off": {weights("19", "15"), []string{"E_WEIGHT_LEVEL1 indicators", "E_WEIGHT_LEVEL1 indicators"}},
		"only the sum: a row outside every level": {func(f *form.Declaration) {
			f.Indicators = append(f.Indicators, line("", "OUT_QTY", "多余的一行", "GE", "1", "个", "1"))
		}, []string{"E_REQUIRED indicators[7].level1", "E_WEIGHT_SUM indicators"}},
		"hundredths count":                          {weights("20", "14.01", "13.99"), nil},
		"no cost row: 50, 30 and 10":                {func(f *form.Declaration) { drop(0)(f); weights("24", "14", "12", "24", "6", "10")(f) }, nil},
		"a weight of nought":                        {func(f *form.Declaration) { weights("20", "14", "14", "12", "20", "0", "10")(f) }, []string{"E_NUMBER indicators[5].weight"}},
		"a weight above 100":                        {weights("101"), []string{"E_NUMBER indicators[0].weight", "E_WEIGHT_SUM indicators", "E_WEIGHT_LEVEL1 indicators"}},
		"no sum with an unreadable weight":          {weights("廿"), []string{"E_NUMBER indicators[0].weight"}},
		"an unreadable weight stops only its level": {weights("廿", "15"), []string{"E_NUMBER indicators[0].weight", "E_WEIGHT_LEVEL1 indicators"}},
		"no satisfaction row": {func(f *form.Declaration) { drop(6)(f); weights("20", "14", "14", "12", "24", "6")(f) },
			[]string{"E_LEVEL1_MISSING indicators", "E_WEIGHT_LEVEL1 indicators"}},
		"nobody served: benefit takes the ten": {func(f *form.Declaration) {
			drop(6)(f)
			weights("20", "14", "14", "12", "24", "6")(f)
			f.NoServiceObject = yes()
		}, nil},
		"nobody served: a satisfaction row is off": {func(f *form.Declaration) { f.NoServiceObject = yes() },
			[]string{"E_WEIGHT_LEVEL1 indicators", "E_WEIGHT_LEVEL1 indicators"}},
		"a missing second level warns": {nth(3, func(in *form.Indicator) { in.Level2 = p("OUT_QTY") }), []string{"W_LEVEL2_MISSING indicators"}},
		"three of seven in words warn": {func(f *form.Declaration) { words(&f.Indicators[0]); words(&f.Indicators[4]); words(&f.Indicators[5]) }, []string{"W_FEW_QUANT indicators"}},
		"two of five in words are 60 per cent": {func(f *form.Declaration) {
			drop(0, 5)(f)
			weights("26", "12", "12", "30", "10")(f)
			words(&f.Indicators[1])
			words(&f.Indicators[3])
		}, nil},
		"an unknown scheme":  {func(f *form.Declaration) { f.Scheme = p("SCHEME_1999") }, []string{"E_NOT_FOUND scheme"}},
		"the default scheme": {func(f *form.Declaration) { f.Scheme = p("SCHEME_2021") }, nil},
		"the older layout": {func(f *form.Declaration) {
			f.Scheme = p("SCHEME_2015")
			f.Indicators[0].Level1, f.Indicators[0].Level2 = p("OUTPUT"), p("OUT_COST")
			weights("10", "14", "14", "12", "24")(f)
		}, nil},
		"the older layout has no cost level": {func(f *form.Declaration) { f.Scheme = p("SCHEME_2015") },
			[]string{"E_NOT_FOUND indicators[0].level1", "E_NOT_FOUND indicators[0].level2", "E_WEIGHT_LEVEL1 indicators", "E_WEIGHT_LEVEL1 indicators"}},
	})
}

func yes() *bool {
	v := true
	return &v
}

func TestRowsOfTheWholePeriod(t *testing.T) {
	total := func(change func(in *form.Indicator)) func(f *form.Declaration) {
		return func(f *form.Declaration) {
			in := line("OUTPUT", "OUT_QTY", "养护道路长度", "GE", "30", "公里", "")
			in.Horizon = p("TOTAL")
			change(&in)
			f.Indicators = append(f.Indicators, in)
		}
	}
	hold(t, bridge, map[string]law{
		"need no weight, and may bear an annual row's name": {total(func(*form.Indicator) {}), nil},
		"their weight is in no sum":                         {total(func(in *form.Indicator) { in.Weight = p("50") }), nil},
		"a given weight is judged":                          {total(func(in *form.Indicator) { in.Weight = p("0") }), []string{"E_NUMBER indicators[7].weight"}},
		"they need their value":                             {total(func(in *form.Indicator) { in.TargetValue = nil }), []string{"E_REQUIRED indicators[7].targetValue"}},
		"their cost may exceed the year's amount": {total(func(in *form.Indicator) {
			in.Level1, in.Level2, in.Operator, in.TargetValue, in.Unit = p("COST"), p("COST_ECON"), p("LE"), p("999"), p("万元")
		}), nil},
		"alone they leave the year empty": {func(f *form.Declaration) { total(func(*form.Indicator) {})(f); f.Indicators = f.Indicators[7:] },
			[]string{"E_TOO_SHORT indicators", "E_WEIGHT_SUM indicators", "E_LEVEL1_MISSING indicators", "E_LEVEL1_MISSING indicators", "E_LEVEL1_MISSING indicators",
				"W_LEVEL2_MISSING indicators", "W_LEVEL2_MISSING indicators", "W_LEVEL2_MISSING indicators"}},
	})
	f := road()
	total(func(*form.Indicator) {})(&f)
	expect(t, filing.Check(f, standard.Shipped()), "E_NOT_FOUND indicators[7].horizon")
}

func TestWeightsAreJudgedExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := road()
		first := exact.Points(rapid.Int64Range(1, 2799).Draw(t, "first"))
		second := exact.MustPoints("28") - first
		if rapid.Bool().Draw(t, "off") {
			second++
		}
		f.Indicators[1].Weight, f.Indicators[2].Weight = p(first.String()), p(second.String())
		good := len(filing.Check(f, standard.Shipped())) == 0
		if want := first+second == exact.MustPoints("28"); good != want {
			t.Fatalf("%s + %s: %v", first, second, good)
		}
	})
}
