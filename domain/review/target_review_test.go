package review_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/fault"
	"hengxiao/domain/review"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/term"
)

var shipped = standard.Shipped()

func ptr[T any](v T) *T { return &v }

// said lists faults as "code path".
func said(faults []*fault.Fault) []string {
	var texts []string
	for _, f := range faults {
		texts = append(texts, f.Code+" "+f.Path)
	}
	return texts
}

// filled gives each item its points in the form's order, with a comment.
func filled(points ...string) review.TargetReview {
	r := review.TargetReview{Opinion: "同意", Passing: true}
	for i, it := range shipped.TargetReview.Items() {
		row := form.ReviewItem{Code: it.Code, Points: ptr(it.Weight), Comment: "理由"}
		if i < len(points) {
			row.Points = ptr(exact.MustPoints(points[i]))
		}
		r.Items = append(r.Items, row)
	}
	return r
}

func TestTargetReviewGrades(t *testing.T) {
	tests := map[string]struct {
		points []string
		first  term.Grade
		total  string
		grade  term.Grade
		passes bool
	}{
		"full marks":                 {nil, term.Excellent, "100.00", term.Excellent, true},
		"90% of an item is 优":        {[]string{"9"}, term.Excellent, "99.00", term.Excellent, true},
		"just below":                 {[]string{"8.99"}, term.Good, "98.99", term.Excellent, true},
		"80% is 良":                   {[]string{"8"}, term.Good, "98.00", term.Excellent, true},
		"60% is 中":                   {[]string{"6"}, term.Fair, "96.00", term.Excellent, true},
		"below that 差":               {[]string{"5.99"}, term.Poor, "95.99", term.Excellent, true},
		"a total of 80 is 良":         {[]string{"0", "0"}, term.Poor, "80.00", term.Good, true},
		"a total just below 80 is 中": {[]string{"0", "0", "14.99"}, term.Poor, "79.99", term.Fair, false},
		"a total below 60 is 差":      {[]string{"0", "0", "0", "0"}, term.Poor, "50.00", term.Poor, false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := filled(tt.points...)
			r.Passing = false
			got, faults := review.CheckTargetReview(r, exact.MustMoney("100"), shipped)
			if faults != nil {
				t.Fatal(said(faults))
			}
			if got.Items[0] != tt.first || got.Total.String() != tt.total || got.Grade != tt.grade || got.Passes != tt.passes {
				t.Errorf("got %v; want %v", got, tt)
			}
		})
	}
}

func TestTargetReviewFaults(t *testing.T) {
	with := func(r review.TargetReview, change func(*review.TargetReview)) review.TargetReview {
		change(&r)
		return r
	}
	suggest := func(amount, reason string) review.TargetReview {
		return with(filled(), func(r *review.TargetReview) { r.SuggestedAmount, r.CutReason = ptr(exact.MustMoney(amount)), reason })
	}
	tests := map[string]struct {
		review review.TargetReview
		want   []string
	}{
		"complete":                    {filled(), nil},
		"中 cannot pass":               {filled("0", "0", "14.99"), []string{"E_SCORE_RANGE items"}},
		"差 cannot pass":               {filled("0", "0", "0", "0"), []string{"E_SCORE_RANGE items"}},
		"below 良 without a comment":   {with(filled("7.99"), func(r *review.TargetReview) { r.Items[0].Comment = " " }), []string{"E_REQUIRED items[0].comment"}},
		"良 without a comment":         {with(filled("8"), func(r *review.TargetReview) { r.Items[0].Comment = "" }), nil},
		"more than the weight":        {filled("10.01"), []string{"E_SCORE_RANGE items[0].points"}},
		"less than nothing":           {filled("-0.01"), []string{"E_SCORE_RANGE items[0].points"}},
		"no points":                   {with(filled(), func(r *review.TargetReview) { r.Items[7].Points = nil }), []string{"E_REQUIRED items[7].points"}},
		"an item left out":            {with(filled(), func(r *review.TargetReview) { r.Items = r.Items[:7] }), []string{"E_REQUIRED items"}},
		"an item twice":               {with(filled(), func(r *review.TargetReview) { r.Items = append(r.Items, r.Items[0]) }), []string{"E_DUP_INDICATOR items[8].code"}},
		"an item of another form":     {with(filled(), func(r *review.TargetReview) { r.Items = append(r.Items, form.ReviewItem{Code: "Z1"}) }), []string{"E_NOT_FOUND items[8].code"}},
		"no opinion":                  {with(filled(), func(r *review.TargetReview) { r.Opinion = "" }), []string{"E_REQUIRED opinion"}},
		"the declared amount":         {suggest("100", ""), nil},
		"more than declared":          {suggest("100.01", ""), []string{"E_APPROVED_GT_DECLARED suggestedAmount"}},
		"less than nothing suggested": {suggest("-1", "CUT_QTY"), []string{"E_AMOUNT_POSITIVE suggestedAmount"}},
		"a cut":                       {suggest("90", "CUT_QTY"), nil},
		"a cut without a reason":      {suggest("90", ""), []string{"E_REQUIRED cutReason"}},
		"a cut for no listed reason":  {suggest("90", "CUT_WHIM"), []string{"E_NOT_FOUND cutReason"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, faults := review.CheckTargetReview(tt.review, exact.MustMoney("100"), shipped)
			if d := cmp.Diff(tt.want, said(faults)); d != "" {
				t.Error(d)
			}
		})
	}
}
