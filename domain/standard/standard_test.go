package standard_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

func TestShippedFilesAreOneOfEachKind(t *testing.T) {
	var kinds []standard.Kind
	for _, f := range standard.ShippedFiles() {
		kinds = append(kinds, f.Kind)
		if f.Code == "" || f.NameZh == "" || f.Version != 1 {
			t.Errorf("%s: %+v", f.Kind, f)
		}
		if _, err := standard.Decode(f.Kind, f.Body); err != nil {
			t.Errorf("%s: %v", f.Kind, err)
		}
	}
	if diff := cmp.Diff(standard.Kinds, kinds); diff != "" {
		t.Error(diff)
	}
}

// Settings that were kept before there were absences ask for the usual days.
func TestSettingsOfBeforeHaveTheUsualFreeDays(t *testing.T) {
	body := file(t, standard.KindSettings)
	before := bytes.Replace(body, []byte(`    "freeDays": 3,`+"\n"), nil, 1)
	if len(before) == len(body) {
		t.Fatal("the shipped settings say nothing of free days")
	}
	for name, want := range map[string]struct {
		body []byte
		days int
	}{"before": {before, 3}, "as shipped": {body, 3}, "of a bureau": {bytes.Replace(body, []byte(`"freeDays": 3`), []byte(`"freeDays": 5`), 1), 5}} {
		set := standard.Shipped()
		if err := set.Load(standard.KindSettings, want.body); err != nil {
			t.Fatal(err)
		}
		if got := set.Settings.Panel; got.FreeDays != want.days || got.YearlyLoad != 8 {
			t.Errorf("%s: %+v", name, got)
		}
	}
	none := bytes.Replace(body, []byte(`"freeDays": 3`), []byte(`"freeDays": 0`), 1)
	_, err := standard.Decode(standard.KindSettings, none)
	if faults, _ := fault.Of(err); len(faults) != 1 || faults[0].Path != "panel.freeDays" || faults[0].Message != "评审期间最少可参加天数应为正整数" {
		t.Errorf("no day at all: %v", err)
	}
}

func TestPuttingAStandardLeavesTheShippedOne(t *testing.T) {
	set := standard.Shipped()
	body := bytes.Replace(file(t, standard.KindSettings), []byte(`"linesFrom": "50"`), []byte(`"linesFrom": "80"`), 1)
	if err := set.Load(standard.KindSettings, body); err != nil {
		t.Fatal(err)
	}
	if set.Settings.Form.LinesFrom != exact.MustMoney("80") || standard.Shipped().Settings.Form.LinesFrom != exact.MustMoney("50") {
		t.Error("the shipped settings moved")
	}
}

func TestDecodeRefuses(t *testing.T) {
	tests := map[string]struct {
		kind     standard.Kind
		old, new string
		code     fault.Code
	}{
		"a kind that does not exist":          {"PARTY", "", "", fault.NotFound},
		"a standard of another kind":          {standard.KindGradeBands, "GRADE_BANDS", "CODES", fault.NotFound},
		"text that is no JSON":                {standard.KindGradeBands, "{", "[", fault.BadInput},
		"text after the document":             {standard.KindGradeBands, `"min": "0"}` + "\n  ]\n}", `"min": "0"}]} {}`, fault.BadInput},
		"a field nobody reads":                {standard.KindGradeBands, `"basis"`, `"base"`, fault.BadInput},
		"a figure that is a JSON number":      {standard.KindGradeBands, `"min": "90"`, `"min": 90`, fault.BadInput},
		"a figure that is no number":          {standard.KindSettings, `"0.10"`, `"1e-1"`, fault.Number},
		"no code":                             {standard.KindGradeBands, `"GRADE_4"`, `""`, fault.Required},
		"version nought":                      {standard.KindGradeBands, `"version": 1`, `"version": 0`, fault.Number},
		"bands out of order":                  {standard.KindGradeBands, `"min": "80"`, `"min": "95"`, fault.ScoreRange},
		"bands that do not reach nought":      {standard.KindGradeBands, `"min": "0"`, `"min": "10"`, fault.ScoreRange},
		"a scheme that is not 100 points":     {standard.KindTaxonomy, `"executionWeight": "10"`, `"executionWeight": "20"`, fault.WeightSum},
		"items that miss their part's points": {standard.KindExpertForm, `"weight": "8"`, `"weight": "7"`, fault.WeightSum},
		"a framework that is not 100 points":  {standard.KindEvaluationFramework, `"weight": "4"`, `"weight": "5"`, fault.WeightSum},
		"too little weight on results":        {standard.KindEvaluationFramework, `"minResultWeight": "60"`, `"minResultWeight": "70"`, fault.WeightLevel1},
		"rules without a last resort":         {standard.KindScreeningRules, `"when": "true"`, `"when": "amount > 0"`, fault.Required},
		"a rule on an unknown fact":           {standard.KindScreeningRules, `lastGrade == `, `mood == `, fault.NotFound},
		"a comparison the fact has not":       {standard.KindScreeningRules, `contains(tags, \"IT\")`, `tags >= \"IT\"`, fault.BadInput},
		"a limit that is no number":           {standard.KindScreeningRules, `amount >= 500`, `amount >= five`, fault.Number},
		"two rules of one order":              {standard.KindScreeningRules, `"priority": 20`, `"priority": 10`, fault.DupIndicator},
		"an unknown outcome":                  {standard.KindScreeningRules, `"outcome": "BLOCK"`, `"outcome": "STOP"`, fault.NotFound},
		"a code twice":                        {standard.KindCodes, `"code": "GFB"`, `"code": "GPB"`, fault.DupIndicator},
		"a class without its parent":          {standard.KindFunctionalClasses, `"code": "20101"`, `"code": "20102"`, fault.NotFound},
		"a day that does not exist":           {standard.KindCalendar, `2025-01-26`, `2025-02-30`, fault.DateOrder},
		"a day off that is worked":            {standard.KindCalendar, `"2025-01-26"`, `"2025-01-28"`, fault.DateOrder},
		"a day off of another age":            {standard.KindCalendar, `"to": "2025-`, `"to": "2925-`, fault.DateOrder},
		"days to dispose of nothing":          {standard.KindSettings, `"disposalDays": 10`, `"disposalDays": 0`, fault.Number},
		"a reminder after the end":            {standard.KindSettings, `"reminderDays": [3`, `"reminderDays": [-3`, fault.Number},
		"a thirteenth month":                  {standard.KindSettings, `"throughMonth": 10`, `"throughMonth": 13`, fault.Number},
		"fewer indicators at most than least": {standard.KindSettings, `"maxIndicators": 20`, `"maxIndicators": 1`, fault.Number},
		"fewer experts at most than least":    {standard.KindSettings, `"minExperts": 3`, `"minExperts": 9`, fault.Number},
		"a dispersion below nought":           {standard.KindSettings, `"dispersionRange": "20"`, `"dispersionRange": "-1"`, fault.ScoreRange},
		"a measure below nought":              {standard.KindEvaluationFramework, `"weight": "3"`, `"weight": "-3"`, fault.Number},
		"an assessment that is not 100":       {standard.KindAssessment, `"weight": "35"`, `"weight": "30"`, fault.WeightSum},
		"a cost of a figure nobody counts":    {standard.KindAssessment, `"figure": "LAPSED"`, `"figure": "MOOD"`, fault.NotFound},
		"a breach twice":                      {standard.KindAssessment, `"code": "FALSE"`, `"code": "LEAK"`, fault.DupIndicator},
		"a standing that does not exist":      {standard.KindAssessment, `"standing": "SOUND"`, `"standing": "GOOD"`, fault.NotFound},
		"third parties marked on 90":          {standard.KindAgencyAssessment, `"weight": "30"`, `"weight": "20"`, fault.WeightSum},
		"a standing without a coefficient":    {standard.KindAgencyAssessment, `"standing": "PASSING"`, `"standing": "SOUND"`, fault.DupIndicator},
		"a coefficient above 1":               {standard.KindAgencyAssessment, `"0.90"`, `"1.10"`, fault.Number},
		"pay of nothing":                      {standard.KindPay, `"perSheet": "0.05"`, `"perSheet": "0"`, fault.AmountPositive},
		"brackets out of order":               {standard.KindPay, `"upTo": "5"`, `"upTo": "1"`, fault.ScoreRange},
		"a last bracket that ends":            {standard.KindPay, `{"rate": "0.4"`, `{"upTo": "9", "rate": "0.4"`, fault.Required},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			body := strings.Replace(string(file(t, tt.kind)), tt.old, tt.new, 1)
			_, err := standard.Decode(tt.kind, []byte(body))
			faults, ok := fault.Of(err)
			if !ok || faults[0].Code != tt.code {
				t.Errorf("got %v; want %s", err, tt.code)
			}
		})
	}
}

// file is the shipped body of a kind, empty for one that does not exist.
func file(t *testing.T, kind standard.Kind) []byte {
	t.Helper()
	for _, f := range standard.ShippedFiles() {
		if f.Kind == kind {
			return f.Body
		}
	}
	return nil
}

func TestGrade(t *testing.T) {
	bands := standard.Shipped().Bands
	for total, want := range map[string]standard.Grade{
		"100": standard.Excellent, "90": standard.Excellent, "89.99": standard.Good, "80": standard.Good,
		"79.99": standard.Fair, "60": standard.Fair, "59.99": standard.Poor, "0": standard.Poor,
	} {
		if got := bands.Grade(exact.MustPoints(total)); got != want {
			t.Errorf("Grade(%s) = %s; want %s", total, got, want)
		}
	}
}

func TestATargetReviewGoesByShareAndStopsAtFair(t *testing.T) {
	form := standard.Shipped().TargetReview
	if got := form.ItemGrade(exact.MustPoints("13.5"), exact.MustPoints("15")); got != standard.Excellent {
		t.Errorf("13.5 of 15 is %s", got)
	}
	if got := form.ItemGrade(exact.MustPoints("13.49"), exact.MustPoints("15")); got != standard.Good {
		t.Errorf("13.49 of 15 is %s", got)
	}
	for g, want := range map[standard.Grade]bool{standard.Excellent: true, standard.Good: true, standard.Fair: false, standard.Poor: false} {
		if form.Passes(g) != want {
			t.Errorf("Passes(%s) = %v", g, !want)
		}
	}
}

func TestWeightsOfASchemeMakeNinety(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		schemes := standard.Shipped().Taxonomy.Schemes
		s := schemes[rapid.IntRange(0, len(schemes)-1).Draw(t, "scheme")]
		hasCost, alone := rapid.Bool().Draw(t, "cost"), rapid.Bool().Draw(t, "noServiceObject")
		var sum exact.Points
		for _, l := range s.Level1 {
			sum += s.WeightOf(l.Code, hasCost, alone)
		}
		if sum != exact.MustPoints("90") {
			t.Fatalf("%s: %s", s.Code, sum)
		}
	})
}

func TestWeightOf(t *testing.T) {
	tests := map[string]struct {
		scheme, level1  string
		hasCost, nobody bool
		want            string
	}{
		"output beside cost":                     {"SCHEME_2021", "OUTPUT", true, false, "40"},
		"output without cost":                    {"SCHEME_2021", "OUTPUT", false, false, "50"},
		"benefit beside cost":                    {"SCHEME_2021", "BENEFIT", true, false, "20"},
		"benefit takes satisfaction's ten":       {"SCHEME_2021", "BENEFIT", true, true, "30"},
		"and without cost":                       {"SCHEME_2021", "BENEFIT", false, true, "40"},
		"satisfaction then has none":             {"SCHEME_2021", "SATISFACTION", false, true, "0"},
		"the older layout knows no cost level":   {"SCHEME_2015", "OUTPUT", false, false, "50"},
		"benefit takes the ten there as well":    {"SCHEME_2015", "BENEFIT", false, true, "40"},
		"the default scheme is the one of 2021":  {"", "COST", true, false, "20"},
		"a level outside the scheme has nothing": {"SCHEME_2015", "COST", true, false, "0"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := standard.Shipped().Taxonomy.Scheme(tt.scheme).WeightOf(tt.level1, tt.hasCost, tt.nobody)
			if got != exact.MustPoints(tt.want) {
				t.Errorf("got %s; want %s", got, tt.want)
			}
		})
	}
}

func TestEnumsRefuseUnknownValues(t *testing.T) {
	var g standard.Grade
	var o standard.Outcome
	if g.UnmarshalGQL("GOOD") != nil || g != standard.Good || o.UnmarshalGQL("EXPERT") != nil || o != standard.Expert {
		t.Error("a known value is refused")
	}
	for _, v := range []any{"good", "", 1, nil} {
		if g.UnmarshalGQL(v) == nil || o.UnmarshalGQL(v) == nil {
			t.Errorf("%v is taken", v)
		}
	}
	var b bytes.Buffer
	standard.Poor.MarshalGQL(&b)
	if b.String() != `"POOR"` {
		t.Error(b.String())
	}
}

func TestOutcomesAreOrderedByReview(t *testing.T) {
	for i, o := range standard.Outcomes {
		for j, other := range standard.Outcomes {
			if o.Above(other) != (i > j) {
				t.Errorf("%s above %s: %v", o, other, o.Above(other))
			}
		}
	}
}
