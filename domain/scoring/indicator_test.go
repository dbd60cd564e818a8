package scoring_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

var shipped = standard.Shipped()

func ptr[T any](v T) *T { return &v }

// dec is a decimal, or null by an empty text.
func dec(s string) *exact.Decimal {
	if s == "" {
		return nil
	}
	return ptr(exact.Decimal(s))
}

func quantity(operator, target, actual, weight, gate string) scoring.IndicatorResult {
	return scoring.IndicatorResult{Operator: operator, Target: dec(target), Actual: dec(actual), Weight: exact.Decimal(weight), Gate: dec(gate)}
}

// said is each fault as its code and path.
func said(faults []*fault.Fault) []string {
	var out []string
	for _, f := range faults {
		out = append(out, string(f.Code)+" "+f.Path)
	}
	return out
}

func refused(err error) []string {
	faults, _ := fault.Of(err)
	return said(faults)
}

func TestQuantity(t *testing.T) {
	tests := map[string]struct {
		in     scoring.IndicatorResult
		score  string
		ratio  string
		faults []string
	}{
		"≥ reached gives all":                        {quantity("GE", "46", "46", "14", ""), "14.00", "1.0000", nil},
		"≥ missed gives its part":                    {quantity("GE", "3200", "3150", "10", ""), "9.84", "0.9844", nil},
		"> scores as ≥":                              {quantity("GT", "46", "46", "14", ""), "14.00", "1.0000", nil},
		"≥ below zero floors at 0":                   {quantity("GE", "5", "-1", "10", ""), "0.00", "-0.2000", nil},
		"≥ with actual 0":                            {quantity("GE", "5", "0", "10", ""), "0.00", "0.0000", nil},
		"≥ 0 is full from 0 on":                      {quantity("GE", "0", "0", "10", ""), "10.00", "", nil},
		"≥ 0 with more":                              {quantity("GE", "0", "7", "10", ""), "10.00", "", nil},
		"≥ 0 with less":                              {quantity("GE", "0", "-7", "10", ""), "0.00", "", nil},
		"≤ kept gives all":                           {quantity("LE", "24", "20", "12", ""), "12.00", "1.2000", nil},
		"≤ passed gives its part":                    {quantity("LE", "24", "30", "12", ""), "9.60", "0.8000", nil},
		"< scores as ≤":                              {quantity("LT", "24", "24", "12", ""), "12.00", "1.0000", nil},
		"≤ with actual 0 is kept, without a ratio":   {quantity("LE", "24", "0", "12", ""), "12.00", "", nil},
		"≤ 0 with 0":                                 {quantity("LE", "0", "0", "12", ""), "12.00", "", nil},
		"≤ 0 with more":                              {quantity("LE", "0", "1", "12", ""), "0.00", "", nil},
		"≤ 0 with less":                              {quantity("LE", "0", "-1", "12", ""), "0.00", "", nil},
		"≤ below zero is kept":                       {quantity("LE", "5", "-1", "12", "0.6"), "12.00", "-5.0000", nil},
		"= met gives all":                            {quantity("EQ", "100", "100", "10", ""), "10.00", "1.0000", nil},
		"= met in another writing":                   {quantity("EQ", "100", "100.0", "10", ""), "10.00", "1.0000", nil},
		"= with less":                                {quantity("EQ", "100", "80", "10", ""), "8.00", "0.8000", nil},
		"= with more":                                {quantity("EQ", "80", "100", "10", ""), "8.00", "0.8000", nil},
		"= with both 0":                              {quantity("EQ", "0", "0", "10", ""), "10.00", "", nil},
		"= 0 with more":                              {quantity("EQ", "0", "1", "10", ""), "0.00", "", nil},
		"= with actual 0":                            {quantity("EQ", "3", "0", "10", ""), "0.00", "0.0000", nil},
		"= below zero floors at 0":                   {quantity("EQ", "3", "-3", "10", ""), "0.00", "-1.0000", nil},
		"half of a hundredth goes up":                {quantity("GE", "16", "1", "0.08", ""), "0.01", "0.0625", nil},
		"the ratio's half goes up":                   {quantity("GE", "20000", "1", "10", ""), "0.00", "0.0001", nil},
		"below the gate nothing":                     {quantity("GE", "100", "59.999", "10", "0.6"), "0.00", "0.6000", nil},
		"at the gate in proportion":                  {quantity("GE", "100", "60", "10", "0.6"), "6.00", "0.6000", nil},
		"the gate judges the unrounded ratio":        {quantity("GE", "3", "1.79999999", "10", "0.6"), "0.00", "0.6000", nil},
		"the gate of ≤":                              {quantity("LE", "3", "6", "10", "0.6"), "0.00", "0.5000", nil},
		"the gate of = at its edge":                  {quantity("EQ", "3", "5", "10", "0.6"), "6.00", "0.6000", nil},
		"the gate of = below":                        {quantity("EQ", "3", "5.01", "10", "0.6"), "0.00", "0.5988", nil},
		"a gate of 1 wants all":                      {quantity("GE", "100", "99.99", "10", "1"), "0.00", "0.9999", nil},
		"a gate of 0 stops nothing":                  {quantity("GE", "100", "1", "10", "0"), "0.10", "0.0100", nil},
		"the gate leaves the zero cases":             {quantity("LE", "0", "0", "10", "0.6"), "10.00", "", nil},
		"1.30 of the target is not too much":         {quantity("GE", "100", "130", "10", ""), "10.00", "1.3000", nil},
		"above 1.30 has to be explained":             {quantity("GE", "100", "130.001", "10", ""), "10.00", "1.3000", []string{"W_OVER_TARGET actual"}},
		"> above 1.30 too":                           {quantity("GT", "3", "4", "10", ""), "10.00", "1.3333", []string{"W_OVER_TARGET actual"}},
		"≤ is never too good":                        {quantity("LE", "100", "1", "10", ""), "10.00", "100.0000", nil},
		"= is never too good":                        {quantity("EQ", "100", "200", "10", ""), "5.00", "0.5000", nil},
		"above a target of 0 is not too much":        {quantity("GE", "0", "200", "10", ""), "10.00", "", nil},
		"no target":                                  {quantity("GE", "", "1", "10", ""), "0.00", "", []string{"E_REQUIRED target"}},
		"no actual value":                            {quantity("EQ", "1", "", "10", ""), "0.00", "", []string{"E_REQUIRED actual"}},
		"neither":                                    {quantity("LE", "", "", "10", ""), "0.00", "", []string{"E_REQUIRED target", "E_REQUIRED actual"}},
		"a fraction that never ends is rounded once": {quantity("GE", "3", "2", "10", ""), "6.67", "0.6667", nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { judge(t, tt.in, tt.score, tt.ratio, tt.faults) })
	}
}

// An explanation never reads as if a limit that was missed were reached.
func TestWhyShowsWhatItGoesBy(t *testing.T) {
	tests := map[string]struct {
		in   scoring.IndicatorResult
		want string
	}{
		"below the gate": {quantity("GE", "100", "59.99999", "10", "0.6"),
			"按完成比例赋分：完成值 59.99999，指标值 ≥ 100，完成比例 59.99999% 低于及格门槛 60%，0 分"},
		"below a fine target": {quantity("GE", "100", "99.9999999", "10", "1"),
			"按完成比例赋分：完成值 99.9999999，指标值 ≥ 100，完成比例 99.9999999% 低于及格门槛 100%，0 分"},
	}
	for name, tt := range tests {
		got, err := scoring.ScoreIndicator(tt.in, shipped)
		if err != nil || got.Why != tt.want {
			t.Errorf("%s: %v, %v; want %s", name, got, err, tt.want)
		}
	}
}

func judge(t *testing.T, in scoring.IndicatorResult, score, ratio string, faults []string) {
	t.Helper()
	got, err := scoring.ScoreIndicator(in, shipped)
	if err != nil {
		t.Fatal(err)
	}
	if got.Score.String() != score {
		t.Errorf("score %s; want %s", got.Score, score)
	}
	if d := cmp.Diff(dec(ratio), got.Ratio); d != "" {
		t.Errorf("ratio: %s", d)
	}
	if d := cmp.Diff(faults, said(got.Faults)); d != "" {
		t.Errorf("faults: %s", d)
	}
	if got.Faults == nil {
		t.Error("faults are a list, though an empty one")
	}
}

func TestTier(t *testing.T) {
	result := func(tier scoring.Tier, points, weight string) scoring.IndicatorResult {
		in := scoring.IndicatorResult{Operator: "QUAL", Weight: exact.Decimal(weight), Gate: dec("0.6")}
		if tier != "" {
			in.Tier = &tier
		}
		if points != "" {
			in.Points = ptr(exact.MustPoints(points))
		}
		return in
	}
	outside := []string{"E_TIER_RANGE points"}
	tests := map[string]struct {
		in     scoring.IndicatorResult
		score  string
		faults []string
	}{
		"met, all of it":                      {result("MET", "10", "10"), "10.00", nil},
		"met, its lower end":                  {result("MET", "8", "10"), "8.00", nil},
		"met, just below":                     {result("MET", "7.99", "10"), "0.00", outside},
		"met, more than the weight":           {result("MET", "10.01", "10"), "0.00", outside},
		"partly, its lower end":               {result("PARTLY", "6", "10"), "6.00", nil},
		"partly ends before 80%":              {result("PARTLY", "8", "10"), "0.00", outside},
		"partly, just inside":                 {result("PARTLY", "7.99", "10"), "7.99", nil},
		"not met, 0":                          {result("NOT_MET", "0", "10"), "0.00", nil},
		"not met ends before 60%":             {result("NOT_MET", "6", "10"), "0.00", outside},
		"not met, just inside":                {result("NOT_MET", "5.99", "10"), "5.99", nil},
		"not met, below zero":                 {result("NOT_MET", "-0.01", "10"), "0.00", outside},
		"limits are not rounded, above":       {result("MET", "0.01", "0.01"), "0.01", nil},
		"limits are not rounded, below":       {result("PARTLY", "2.66", "3.33"), "2.66", nil}, // 80% is 2.664
		"what rounds to the limit is outside": {result("MET", "2.66", "3.33"), "0.00", outside},
		"no tier":                             {result("", "5", "10"), "0.00", []string{"E_REQUIRED tier"}},
		"no points":                           {result("MET", "", "10"), "0.00", []string{"E_REQUIRED points"}},
		"neither":                             {result("", "", "10"), "0.00", []string{"E_REQUIRED tier", "E_REQUIRED points"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { judge(t, tt.in, tt.score, "", tt.faults) })
	}
}

func TestSatisfaction(t *testing.T) {
	bands := func(actual string) scoring.IndicatorResult {
		in := quantity("GE", "95", actual, "10", "0.6")
		in.SatisfactionBands = ptr(true)
		return in
	}
	tests := map[string]struct {
		actual, score string
		faults        []string
	}{
		"90 is full":               {"90", "10.00", nil},
		"just below 90":            {"89.9999", "8.00", nil},
		"80":                       {"80", "8.00", nil},
		"just below 80":            {"79.9999", "5.00", nil},
		"60, whatever the gate":    {"60", "5.00", nil},
		"just below 60":            {"59.9999", "0.00", nil},
		"0":                        {"0", "0.00", nil},
		"100":                      {"100", "10.00", nil},
		"more than all":            {"100.01", "0.00", []string{"E_PERCENT_RANGE actual"}},
		"less than nothing":        {"-0.01", "0.00", []string{"E_PERCENT_RANGE actual"}},
		"not asked":                {"", "0.00", []string{"E_REQUIRED actual"}},
		"the target plays no part": {"92", "10.00", nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { judge(t, bands(tt.actual), tt.score, "", tt.faults) })
	}
	t.Run("without a target", func(t *testing.T) {
		in := bands("85")
		in.Target = nil
		judge(t, in, "8.00", "", nil)
	})
	t.Run("switched off it scores as ≥", func(t *testing.T) {
		in := bands("76")
		in.SatisfactionBands = ptr(false)
		judge(t, in, "8.00", "0.8000", nil)
	})
}

func TestRefusedIndicator(t *testing.T) {
	tests := map[string]struct {
		in   scoring.IndicatorResult
		want []string
	}{
		"an unknown operator":       {quantity("GTE", "1", "1", "10", ""), []string{"E_NOT_FOUND operator"}},
		"an operator in lower case": {quantity("ge", "1", "1", "10", ""), []string{"E_NOT_FOUND operator"}},
		"no weight":                 {quantity("GE", "1", "1", "0", ""), []string{"E_NUMBER weight"}},
		"a weight below 0":          {quantity("GE", "1", "1", "-1", ""), []string{"E_NUMBER weight"}},
		"a weight nobody can hold":  {quantity("GE", "1", "1", "99999999999999999999", ""), []string{"E_NUMBER weight"}},
		"a gate above 1":            {quantity("GE", "1", "1", "10", "1.0001"), []string{"E_NUMBER gate"}},
		"a gate below 0":            {quantity("GE", "1", "1", "10", "-0.1"), []string{"E_NUMBER gate"}},
		"a target below 0":          {quantity("GE", "-1", "1", "10", ""), []string{"E_NUMBER target"}},
		"all of it together":        {quantity("X", "-1", "1", "0", "2"), []string{"E_NOT_FOUND operator", "E_NUMBER target", "E_NUMBER weight", "E_NUMBER gate"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			score, err := scoring.ScoreIndicator(tt.in, shipped)
			if d := cmp.Diff(tt.want, refused(err)); d != "" {
				t.Error(d)
			}
			if score != nil {
				t.Errorf("a refused indicator has no score, but %v", score)
			}
		})
	}
}
