package scoring

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/term"
)

// ItemScore is what an expert gives for one item, and why.
type ItemScore struct {
	Code    string
	Points  *exact.Points
	Comment string
}

// SheetContent is an expert's sheet as filled in (专家评审表).
type SheetContent struct {
	Items           []ItemScore
	Priority        *int
	Opinion         *term.Opinion
	SuggestedAmount *exact.Money
	LineCuts        []form.LineCut
	Text            string
	Changes         string
	Commitment      bool
}

// Asked is the money that a sheet judges: the declared amount and its budget lines.
type Asked struct {
	Amount exact.Money
	Lines  []exact.Money
}

const (
	longestComment = 2000
	longestText    = 4000
)

// CheckSheet says all that keeps a sheet from being handed in.
func CheckSheet(sheet SheetContent, asked Asked, s *standard.Set) fault.List {
	faults := checkItems(sheet.Items, s.ExpertForm)
	faults = append(faults, sheet.checkChoices(s.ExpertForm)...)
	faults = append(faults, sheet.checkWords(s.ExpertForm)...)
	if sheet.Opinion != nil {
		faults = append(faults, sheet.checkMoney(asked, s.Codes.CutReason)...)
		faults = append(faults, sheet.checkTotal(s.ExpertForm)...)
	}
	if !sheet.Commitment {
		faults.Add(fault.New(fault.Required, "请先签署评审承诺").At("commitment"))
	}
	return faults
}

// Total adds up the items; false while one of the form's items has no points.
func Total(items []ItemScore, f *standard.ReviewForm) (exact.Points, bool) {
	given := map[string]exact.Points{}
	for _, it := range items {
		if it.Points != nil {
			given[it.Code] = *it.Points
		}
	}
	sum, all := exact.Points(0), true
	for _, it := range f.Items() {
		p, ok := given[it.Code]
		sum += p
		all = all && ok
	}
	return sum, all
}

// checkItems holds each row against its item, and misses no item of the form.
func checkItems(rows []ItemScore, f *standard.ReviewForm) fault.List {
	var faults fault.List
	seen := map[string]bool{}
	for i, row := range rows {
		item := f.Item(row.Code)
		switch {
		case item == nil:
			faults.Add(fault.New(fault.NotFound, "评审表没有这一项：%s", row.Code).At("items[%d].code", i))
		case seen[row.Code]:
			faults.Add(fault.New(fault.DupIndicator, "%s 重复评分", item.NameZh).At("items[%d].code", i))
		default:
			faults = append(faults, inRow("items", i, row.check(item, f))...)
		}
		seen[row.Code] = true
	}
	for _, item := range f.Items() {
		if !seen[item.Code] {
			faults.Add(fault.New(fault.Required, "缺少评分项：%s", item.NameZh).At("items"))
		}
	}
	return faults
}

// check holds one row against its item; the paths are the row's own.
func (row ItemScore) check(item *standard.Item, f *standard.ReviewForm) fault.List {
	if row.Points == nil {
		return fault.List{fault.New(fault.Required, "请为“%s”评分", item.NameZh).At("points")}
	}
	var faults fault.List
	switch {
	case *row.Points < 0 || *row.Points > item.Weight:
		faults.Add(fault.New(fault.ScoreRange, "“%s”的得分应在 0 与 %s 之间，现为 %s", item.NameZh, item.Weight, *row.Points).At("points"))
	case finer(*row.Points, f.ScoreDecimals):
		faults.Add(fault.New(fault.Number, "“%s”的得分最多 %d 位小数，现为 %s", item.NameZh, f.ScoreDecimals, *row.Points).At("points"))
	}
	low := row.Points.Rat().Cmp(new(big.Rat).Mul(item.Weight.Rat(), f.CommentBelow.Rat())) < 0
	switch n := length(row.Comment); {
	case low && n == 0:
		faults.Add(fault.New(fault.Required, "“%s”的得分低于该项的 %s，请说明理由", item.NameZh, percent(f.CommentBelow)).At("comment"))
	case low && n < f.CommentMin:
		faults.Add(fault.New(fault.TooShort, "“%s”的理由至少 %d 个字，现为 %d 个字", item.NameZh, f.CommentMin, n).At("comment"))
	case n > longestComment:
		faults.Add(fault.New(fault.TooShort, "“%s”的说明最多 %d 个字，现为 %d 个字", item.NameZh, longestComment, n).At("comment"))
	}
	return faults
}

// finer tells whether points have more decimals than the form allows.
func finer(p exact.Points, decimals int) bool {
	return exact.Fixed(p.Rat(), decimals).Rat().Cmp(p.Rat()) != 0
}

func percent(d exact.Decimal) string { return plain(new(big.Rat).Mul(d.Rat(), hundred)) + "%" }

// length counts a text's characters after NFC and trimming, as all text limits do.
func length(text string) int {
	return utf8.RuneCountInString(strings.TrimSpace(norm.NFC.String(text)))
}
