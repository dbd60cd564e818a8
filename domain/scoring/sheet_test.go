package scoring_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/term"
)

// asked is a project of 980 with two budget lines.
var asked = scoring.Asked{Amount: exact.MustMoney("980"), Lines: amounts("600", "380")}

// sheet agrees with everything: each item has all of its points, 100 together.
func sheet(changes ...func(*scoring.SheetContent)) scoring.SheetContent {
	s := scoring.SheetContent{
		Priority: ptr(1), Opinion: ptr(term.Agree), SuggestedAmount: ptr(exact.MustMoney("980")),
		Text: strings.Repeat("好", 30), Commitment: true,
	}
	for _, item := range shipped.ExpertForm.Items() {
		s.Items = append(s.Items, scoring.ItemScore{Code: item.Code, Points: ptr(item.Weight)})
	}
	for _, change := range changes {
		change(&s)
	}
	return s
}

func item(i int, points, comment string) func(*scoring.SheetContent) {
	return func(s *scoring.SheetContent) {
		s.Items[i].Points, s.Items[i].Comment = ptr(exact.MustPoints(points)), comment
	}
}

// scaled gives each item so many per cent of its weight, with a comment.
func scaled(percent int64) func(*scoring.SheetContent) {
	return func(s *scoring.SheetContent) {
		for i, it := range shipped.ExpertForm.Items() {
			s.Items[i].Points = ptr(it.Weight * exact.Points(percent) / 100)
			s.Items[i].Comment = strings.Repeat("因", 10)
		}
	}
}

func opinion(o term.Opinion, amount string, cuts ...form.LineCut) func(*scoring.SheetContent) {
	return func(s *scoring.SheetContent) {
		s.Opinion, s.SuggestedAmount, s.LineCuts = &o, nil, cuts
		if amount != "" {
			s.SuggestedAmount = ptr(exact.MustMoney(amount))
		}
	}
}

func cut(line int, amount, reason string) form.LineCut {
	return form.LineCut{Line: line, Cut: exact.MustMoney(amount), Reason: reason}
}

func TestSheetItems(t *testing.T) {
	ten := strings.Repeat("因", 10)
	tests := map[string]struct {
		sheet scoring.SheetContent
		want  []string
	}{
		"complete":                            {sheet(), nil},
		"more than the weight":                {sheet(item(0, "8.1", "")), []string{"E_SCORE_RANGE items[0].points"}},
		"less than nothing":                   {sheet(item(3, "-0.1", ten)), []string{"E_SCORE_RANGE items[3].points"}},
		"two decimals":                        {sheet(item(3, "4.25", "")), []string{"E_NUMBER items[3].points"}},
		"one decimal":                         {sheet(item(3, "4.2", "")), nil},
		"60% needs no comment":                {sheet(item(3, "3", "")), nil},
		"below 60% does":                      {sheet(item(3, "2.9", "")), []string{"E_REQUIRED items[3].comment"}},
		"nine characters are too few":         {sheet(item(3, "2.9", strings.Repeat("因", 9))), []string{"E_TOO_SHORT items[3].comment"}},
		"blanks around do not count":          {sheet(item(3, "2.9", "  "+strings.Repeat("因", 9)+"　\n")), []string{"E_TOO_SHORT items[3].comment"}},
		"ten are enough":                      {sheet(item(3, "2.9", ten)), nil},
		"characters, not bytes":               {sheet(item(3, "2.9", strings.Repeat("e\u0301", 5)+"abcd")), []string{"E_TOO_SHORT items[3].comment"}},
		"a comment without need may be short": {sheet(item(3, "5", "好")), nil},
		"not a novel":                         {sheet(item(3, "5", strings.Repeat("好", 2001))), []string{"E_TOO_SHORT items[3].comment"}},
		"0 points are points":                 {sheet(item(3, "0", ten)), nil},
		"no points":                           {sheet(func(s *scoring.SheetContent) { s.Items[2].Points = nil }), []string{"E_REQUIRED items[2].points"}},
		"an item left out":                    {sheet(func(s *scoring.SheetContent) { s.Items = s.Items[1:] }), []string{"E_REQUIRED items"}},
		"an item that the form has not":       {sheet(func(s *scoring.SheetContent) { s.Items = append(s.Items, scoring.ItemScore{Code: "X9"}) }), []string{"E_NOT_FOUND items[15].code"}},
		"an item twice":                       {sheet(func(s *scoring.SheetContent) { s.Items = append(s.Items, s.Items[0]) }), []string{"E_DUP_INDICATOR items[15].code"}},
		"no priority":                         {sheet(func(s *scoring.SheetContent) { s.Priority = nil }), []string{"E_REQUIRED priority"}},
		"a fifth priority":                    {sheet(func(s *scoring.SheetContent) { s.Priority = ptr(5) }), []string{"E_NOT_FOUND priority"}},
		"no opinion":                          {sheet(func(s *scoring.SheetContent) { s.Opinion = nil }), []string{"E_REQUIRED opinion"}},
		"no words":                            {sheet(func(s *scoring.SheetContent) { s.Text = "　" }), []string{"E_REQUIRED text"}},
		"29 characters":                       {sheet(func(s *scoring.SheetContent) { s.Text = strings.Repeat("好", 29) }), []string{"E_TOO_SHORT text"}},
		"4,001 characters":                    {sheet(func(s *scoring.SheetContent) { s.Text = strings.Repeat("好", 4001) }), []string{"E_TOO_SHORT text"}},
		"no commitment":                       {sheet(func(s *scoring.SheetContent) { s.Commitment = false }), []string{"E_REQUIRED commitment"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, said(scoring.CheckSheet(tt.sheet, asked, shipped))); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestOpinionAndMoneyAgree(t *testing.T) {
	revise := func(s *scoring.SheetContent) { s.Changes = "重新测算工作量" }
	tests := map[string]struct {
		sheet scoring.SheetContent
		want  []string
	}{
		"agreed at the declared amount":   {sheet(opinion(term.Agree, "980")), nil},
		"agreed below it":                 {sheet(opinion(term.Agree, "979.999999")), []string{"E_NUMBER suggestedAmount"}},
		"agreed above it":                 {sheet(opinion(term.Agree, "980.000001")), []string{"E_APPROVED_GT_DECLARED suggestedAmount"}},
		"agreed without an amount":        {sheet(opinion(term.Agree, "")), []string{"E_REQUIRED suggestedAmount"}},
		"agreed with a cut":               {sheet(opinion(term.Agree, "980", cut(0, "1", "CUT_QTY"))), []string{"E_LINE_SUM lineCuts"}},
		"agreed at 60 points":             {sheet(scaled(60)), nil},
		"agreed below 60 points":          {sheet(scaled(60), item(0, "4.7", strings.Repeat("因", 10))), []string{"E_SCORE_RANGE opinion"}},
		"cut, line by line":               {sheet(opinion(term.AgreeCut, "900", cut(0, "50", "CUT_QTY"), cut(1, "30", "CUT_PRICE"))), nil},
		"cut one line twice":              {sheet(opinion(term.AgreeCut, "900", cut(0, "50", "CUT_QTY"), cut(0, "30", "CUT_PRICE"))), nil},
		"cut by other than the lines say": {sheet(opinion(term.AgreeCut, "900", cut(0, "79.999999", "CUT_QTY"))), []string{"E_LINE_SUM lineCuts"}},
		"cut without lines":               {sheet(opinion(term.AgreeCut, "900")), []string{"E_LINE_SUM lineCuts"}},
		"cut to nothing":                  {sheet(opinion(term.AgreeCut, "0", cut(0, "600", "CUT_QTY"), cut(1, "380", "CUT_QTY"))), []string{"E_AMOUNT_POSITIVE suggestedAmount"}},
		"cut to less than nothing":        {sheet(opinion(term.AgreeCut, "-1", cut(0, "600", "CUT_QTY"))), []string{"E_AMOUNT_POSITIVE suggestedAmount"}},
		"cut by nothing":                  {sheet(opinion(term.AgreeCut, "980")), []string{"E_NUMBER suggestedAmount"}},
		"cut upwards":                     {sheet(opinion(term.AgreeCut, "981")), []string{"E_APPROVED_GT_DECLARED suggestedAmount"}},
		"cut without an amount":           {sheet(opinion(term.AgreeCut, "", cut(0, "80", "CUT_QTY"))), []string{"E_REQUIRED suggestedAmount"}},
		"a line's cut of nothing":         {sheet(opinion(term.AgreeCut, "900", cut(0, "80", "CUT_QTY"), cut(1, "0", "CUT_QTY"))), []string{"E_AMOUNT_POSITIVE lineCuts[1].cut"}},
		"a line cut by more than it has":  {sheet(opinion(term.AgreeCut, "500", cut(0, "50", "CUT_QTY"), cut(1, "380.000001", "CUT_QTY"))), []string{"E_NUMBER lineCuts[1].cut"}},
		"a line cut twice by more":        {sheet(opinion(term.AgreeCut, "500", cut(1, "380", "CUT_QTY"), cut(1, "100", "CUT_QTY"))), []string{"E_NUMBER lineCuts[1].cut"}},
		"a line that is not there":        {sheet(opinion(term.AgreeCut, "900", cut(2, "80", "CUT_QTY"))), []string{"E_NOT_FOUND lineCuts[0].line"}},
		"a cut without a reason":          {sheet(opinion(term.AgreeCut, "900", cut(0, "80", ""))), []string{"E_REQUIRED lineCuts[0].reason"}},
		"a reason that is none":           {sheet(opinion(term.AgreeCut, "900", cut(0, "80", "CUT_WHIM"))), []string{"E_NOT_FOUND lineCuts[0].reason"}},
		"cut below 60 points":             {sheet(scaled(50), opinion(term.AgreeCut, "900", cut(0, "80", "CUT_QTY"))), []string{"E_SCORE_RANGE opinion"}},
		"to be revised":                   {sheet(opinion(term.Revise, ""), revise), nil},
		"to be revised, at any total":     {sheet(scaled(10), opinion(term.Revise, ""), revise), nil},
		"to be revised with an amount":    {sheet(opinion(term.Revise, "0"), revise), []string{"E_NUMBER suggestedAmount"}},
		"to be revised, but how":          {sheet(opinion(term.Revise, "")), []string{"E_REQUIRED changes"}},
		"refused":                         {sheet(scaled(50), opinion(term.Disagree, "0")), nil},
		"refused with money":              {sheet(scaled(50), opinion(term.Disagree, "1")), []string{"E_NUMBER suggestedAmount"}},
		"refused without saying 0":        {sheet(scaled(50), opinion(term.Disagree, "")), []string{"E_REQUIRED suggestedAmount"}},
		"refused at 60 points":            {sheet(scaled(60), opinion(term.Disagree, "0")), []string{"E_SCORE_RANGE opinion"}},
		"no total, no judgement of it":    {sheet(scaled(60), opinion(term.Disagree, "0"), func(s *scoring.SheetContent) { s.Items[0].Points = nil }), []string{"E_REQUIRED items[0].points"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, said(scoring.CheckSheet(tt.sheet, asked, shipped))); d != "" {
				t.Error(d)
			}
		})
	}
	t.Run("without budget lines the whole amount is the line", func(t *testing.T) {
		small := scoring.Asked{Amount: exact.MustMoney("40")}
		if got := scoring.CheckSheet(sheet(opinion(term.AgreeCut, "30", cut(0, "10", "CUT_QTY"))), small, shipped); got != nil {
			t.Error(said(got))
		}
	})
}

func TestTotalIsTheSumOfItems(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sheet()
		var sum exact.Points
		for i, it := range shipped.ExpertForm.Items() {
			p := exact.Points(rapid.Int64Range(0, int64(it.Weight)/10).Draw(t, it.Code) * 10)
			s.Items[i] = scoring.ItemScore{Code: it.Code, Points: &p, Comment: strings.Repeat("因", 10)}
			sum += p
		}
		s.Items = rapid.Permutation(s.Items).Draw(t, "order")
		if total, all := scoring.Total(s.Items, shipped.ExpertForm); total != sum || !all {
			t.Fatalf("Total = %s, %v; want %s", total, all, sum)
		}
		for _, f := range scoring.CheckSheet(s, asked, shipped) {
			if f.Code != fault.ScoreRange || f.Path != "opinion" || sum >= 60_00 {
				t.Fatalf("%s at %s", f.Code, f.Path)
			}
		}
	})
}
