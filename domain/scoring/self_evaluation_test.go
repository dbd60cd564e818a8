package scoring_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// sample is a self-evaluation of the demo's finished year, with the figures that
// it was published with.
type sample struct {
	NameZh         string      `json:"nameZh"`
	AdjustedBudget exact.Money `json:"adjustedBudget"`
	Executed       exact.Money `json:"executed"`
	ExecutionRate  string      `json:"executionRate"`
	ExecutionScore string      `json:"executionScore"`
	Rows           []struct {
		Operator string         `json:"operator"`
		Target   *exact.Decimal `json:"target"`
		Actual   *exact.Decimal `json:"actual"`
		Weight   exact.Decimal  `json:"weight"`
		Tier     *scoring.Tier  `json:"tier"`
		Score    exact.Points   `json:"score"`
		Points   *exact.Points  `json:"points"`
	} `json:"rows"`
	Total string     `json:"total"`
	Grade term.Grade `json:"grade"`
}

func (s sample) input() scoring.SelfEvaluationInput {
	in := scoring.SelfEvaluationInput{AdjustedBudget: s.AdjustedBudget, Executed: s.Executed}
	for _, r := range s.Rows {
		in.Indicators = append(in.Indicators, scoring.IndicatorResult{
			Operator: r.Operator, Target: r.Target, Actual: r.Actual, Weight: r.Weight, Tier: r.Tier, Points: r.Points,
		})
	}
	return in
}

func TestDemoSelfEvaluationsAddUp(t *testing.T) {
	body, err := os.ReadFile("../demo/data/self-evaluations.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Items []sample `json:"items"`
	}
	if err := json.Unmarshal(body, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Items) != 10 {
		t.Fatalf("%d self-evaluations; want 10", len(file.Items))
	}
	for _, want := range file.Items {
		t.Run(want.NameZh, func(t *testing.T) {
			got, err := scoring.ScoreSelfEvaluation(want.input(), shipped)
			if err != nil {
				t.Fatal(err)
			}
			if string(got.ExecutionRate) != want.ExecutionRate || got.ExecutionScore.String() != want.ExecutionScore {
				t.Errorf("execution %s, %s; want %s, %s", got.ExecutionRate, got.ExecutionScore, want.ExecutionRate, want.ExecutionScore)
			}
			for i, r := range want.Rows {
				if got.Scores[i].Score != r.Score {
					t.Errorf("row %d scores %s; want %s", i, got.Scores[i].Score, r.Score)
				}
			}
			if got.Total.String() != want.Total || got.Grade != want.Grade {
				t.Errorf("total %s, %s; want %s, %s", got.Total, got.Grade, want.Total, want.Grade)
			}
		})
	}
}

func TestSelfEvaluationFigures(t *testing.T) {
	row := quantity("GE", "10", "10", "90", "")
	tests := map[string]struct {
		budget, executed, rate, score, total string
		grade                                term.Grade
	}{
		"all spent":                        {"352", "352", "100.00", "10.00", "100.00", term.Excellent},
		"nothing spent":                    {"352", "0", "0.00", "0.00", "90.00", term.Excellent},
		"rate and score are rounded apart": {"3", "2", "66.67", "6.67", "96.67", term.Excellent},
		"half of a hundredth goes up":      {"8000", "7605", "95.06", "9.51", "99.51", term.Excellent},
		"one 分 of a large budget":          {"1000000", "0.000001", "0.00", "0.00", "90.00", term.Excellent},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := scoring.ScoreSelfEvaluation(scoring.SelfEvaluationInput{
				AdjustedBudget: exact.MustMoney(tt.budget), Executed: exact.MustMoney(tt.executed),
				Indicators: []scoring.IndicatorResult{row},
			}, shipped)
			if err != nil {
				t.Fatal(err)
			}
			if string(got.ExecutionRate) != tt.rate || got.ExecutionScore.String() != tt.score || got.Total.String() != tt.total || got.Grade != tt.grade {
				t.Errorf("got %v; want %v", got, tt)
			}
		})
	}
}

func TestRefusedSelfEvaluation(t *testing.T) {
	fine := quantity("GE", "10", "10", "45", "")
	tests := map[string]struct {
		budget, executed string
		rows             []scoring.IndicatorResult
		want             []string
	}{
		"no budget":                       {"0", "0", nil, []string{"E_ZERO_BUDGET adjustedBudget"}},
		"no budget, yet spent":            {"0", "5", nil, []string{"E_ZERO_BUDGET adjustedBudget"}},
		"more spent than there was":       {"5", "5.000001", nil, []string{"E_EXEC_GT_BUDGET executed"}},
		"a budget below 0":                {"-5", "0", nil, []string{"E_AMOUNT_POSITIVE adjustedBudget"}},
		"spending below 0":                {"5", "-1", nil, []string{"E_AMOUNT_POSITIVE executed"}},
		"both below 0":                    {"-5", "-1", nil, []string{"E_AMOUNT_POSITIVE adjustedBudget", "E_AMOUNT_POSITIVE executed"}},
		"weights above 90":                {"5", "5", []scoring.IndicatorResult{fine, fine, quantity("GE", "1", "1", "0.01", "")}, []string{"E_WEIGHT_SUM indicators"}},
		"weights of 90":                   {"5", "5", []scoring.IndicatorResult{fine, fine}, nil},
		"weights below 90":                {"5", "5", []scoring.IndicatorResult{fine}, nil},
		"no rows":                         {"5", "5", nil, nil},
		"a row that cannot be scored":     {"5", "5", []scoring.IndicatorResult{fine, quantity("?", "1", "1", "0", "")}, []string{"E_NOT_FOUND indicators[1].operator", "E_NUMBER indicators[1].weight"}},
		"a row's own fault is no error":   {"5", "5", []scoring.IndicatorResult{quantity("GE", "1", "", "10", "")}, nil},
		"money and rows are told at once": {"0", "0", []scoring.IndicatorResult{quantity("GE", "1", "1", "10", "2")}, []string{"E_ZERO_BUDGET adjustedBudget", "E_NUMBER indicators[0].gate"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := scoring.ScoreSelfEvaluation(scoring.SelfEvaluationInput{
				AdjustedBudget: exact.MustMoney(tt.budget), Executed: exact.MustMoney(tt.executed), Indicators: tt.rows,
			}, shipped)
			if d := cmp.Diff(tt.want, refused(err)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestFaultsOfRowsCarryTheirRow(t *testing.T) {
	got, err := scoring.ScoreSelfEvaluation(scoring.SelfEvaluationInput{
		AdjustedBudget: exact.MustMoney("10"), Executed: exact.MustMoney("9.505"),
		Indicators: []scoring.IndicatorResult{
			quantity("GE", "100", "140", "40", ""),
			quantity("GE", "100", "", "40", ""),
		},
	}, shipped)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"W_OVER_TARGET indicators[0].actual"}, said(got.Scores[0].Faults)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"E_REQUIRED indicators[1].actual"}, said(got.Scores[1].Faults)); d != "" {
		t.Error(d)
	}
	if got.ExecutionRate != "95.05" || got.Total.String() != "49.51" || got.Grade != term.Poor {
		t.Errorf("got %v", got)
	}
	if got.Scores[0].Faults[0].Severity() != fault.Warning {
		t.Error("over-achievement is a warning")
	}
}

func TestScoreStaysWithinItsWeight(t *testing.T) {
	number := rapid.Custom(func(t *rapid.T) exact.Decimal {
		return exact.Decimal(rapid.StringMatching(`-?[0-9]{1,5}(\.[0-9]{1,3})?`).Draw(t, "number"))
	})
	rapid.Check(t, func(t *rapid.T) {
		weight := exact.Points(rapid.Int64Range(1, 100_00).Draw(t, "weight"))
		in := scoring.IndicatorResult{
			Operator: rapid.SampledFrom([]string{"GE", "GT", "LE", "LT", "EQ"}).Draw(t, "operator"),
			Target:   ptr(number.Filter(func(d exact.Decimal) bool { return d.Rat().Sign() >= 0 }).Draw(t, "target")),
			Actual:   ptr(number.Draw(t, "actual")),
			Weight:   exact.Decimal(weight.String()),
		}
		open, err := scoring.ScoreIndicator(in, shipped)
		if err != nil {
			t.Fatal(err)
		}
		if open.Score < 0 || open.Score > weight {
			t.Fatalf("%s of %s", open.Score, weight)
		}
		in.Gate = dec("0.6")
		gated, err := scoring.ScoreIndicator(in, shipped)
		if err != nil {
			t.Fatal(err)
		}
		if gated.Score != open.Score && gated.Score != 0 {
			t.Fatalf("a gate gives %s where %s was earned", gated.Score, open.Score)
		}
	})
}
