package standard

import (
	"fmt"
	"math/big"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
)

// inspection gathers what is wrong with a standard before it may be published.
type inspection struct{ faults fault.List }

// must notes a fault unless ok.
func (in *inspection) must(ok bool, code fault.Code, path, message string, args ...any) {
	if !ok {
		in.faults.Add(fault.New(code, message, args...).At(path))
	}
}

func (in *inspection) header(kind Kind, h *Header) {
	in.must(h.Kind == kind, fault.NotFound, "kind", "标准的类别应为 %s", kind)
	in.given("code", h.Code)
	in.given("nameZh", h.NameZh)
	in.must(h.Version > 0, fault.Number, "version", "版本号应为正整数")
}

func (in *inspection) given(path, text string) {
	in.must(text != "", fault.Required, path, "不能为空")
}

// between reads d as an exact number inside [low, high].
func (in *inspection) between(path string, d exact.Decimal, low, high int64) {
	if _, err := exact.ParseDecimal(string(d)); err != nil {
		in.must(false, fault.Number, path, "不是有效的数字：%s", d)
		return
	}
	r := d.Rat()
	ok := r.Cmp(big.NewRat(low, 1)) >= 0 && r.Cmp(big.NewRat(high, 1)) <= 0
	in.must(ok, fault.Number, path, "应在 %d 与 %d 之间", low, high)
}

func (in *inspection) positive(path string, n int) {
	in.must(n > 0, fault.Number, path, "应为正整数")
}

// sum holds weights against what they must add up to.
func (in *inspection) sum(path string, got, want exact.Points) {
	in.must(got == want, fault.WeightSum, path, "分值合计 %s，应为 %s", got, want)
}

// unique refuses a code that stands twice.
func (in *inspection) unique(path string, codes []string) {
	seen := make(map[string]bool, len(codes))
	for _, c := range codes {
		in.given(path, c)
		in.must(!seen[c], fault.BadInput, path, "代码重复：%s", c)
		seen[c] = true
	}
}

// at writes the path of a row's field.
func at(path string, places ...any) string { return fmt.Sprintf(path, places...) }

const hundred = exact.Points(100_00)
