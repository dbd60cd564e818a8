package survey_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/survey"
)

func TestSum(t *testing.T) {
	tests := map[string]struct {
		answers       [][]int
		least         int
		share, margin string
		feeds         bool
	}{
		"nobody":                       {nil, 1, "", "", false},
		"one, content":                 {[][]int{{5, 4}}, 1, "100.000000", "98.0", true},
		"neutral is not content":       {[][]int{{3, 4}, {5, 1}}, 2, "50.000000", "69.3", true},
		"a third is not rounded early": {[][]int{{5, 5}, {5, 3}, {3, 3}}, 3, "50.000000", "56.6", true},
		"too few feed nothing":         {[][]int{{5, 5}}, 2, "100.000000", "98.0", false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := survey.Sum(tt.answers, 2, tt.least)
			share, margin := "", ""
			if r.Share != nil {
				share, margin = string(*r.Share), string(*r.Margin)
			}
			if share != tt.share || margin != tt.margin || r.Feeds != tt.feeds || r.Answered != len(tt.answers) {
				t.Errorf("share %s ± %s of %d, feeds: %v", share, margin, r.Answered, r.Feeds)
			}
		})
	}
}

func TestEveryChoiceIsCountedOnce(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 1))
	for range 200 {
		n, questions := r.IntN(50), 1+r.IntN(5)
		answers, want := make([][]int, n), make([][]int, questions)
		for q := range want {
			want[q] = make([]int, 5)
		}
		for i := range answers {
			answers[i] = make([]int, questions)
			for q := range answers[i] {
				step := 1 + r.IntN(5)
				answers[i][q] = step
				want[q][5-step]++
			}
		}
		got := survey.Sum(answers, questions, 1)
		for q := range want {
			if diff := cmp.Diff(want[q], got.Counts[q].Steps); diff != "" {
				t.Fatalf("question %d of %v (-want +got):\n%s", q, answers, diff)
			}
		}
	}
}
