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
	in.given("code", "标准的编码", h.Code)
	in.given("nameZh", "标准的名称", h.NameZh)
	in.must(h.Version > 0, fault.Number, "version", "版本号应为正整数")
}

func (in *inspection) given(path, what, text string) {
	in.must(text != "", fault.Required, path, "请填写%s", what)
}

// between reads d as an exact number inside [low, high].
func (in *inspection) between(path, what string, d exact.Decimal, low, high int64) {
	if _, err := exact.ParseDecimal(string(d)); err != nil {
		in.must(false, fault.Number, path, "%s不是有效的数字：%s", what, d)
		return
	}
	r := d.Rat()
	ok := r.Cmp(big.NewRat(low, 1)) >= 0 && r.Cmp(big.NewRat(high, 1)) <= 0
	in.must(ok, fault.Number, path, "%s应在 %d 与 %d 之间，现为 %s", what, low, high, d)
}

func (in *inspection) positive(path, what string, n int) {
	in.must(n > 0, fault.Number, path, "%s应为正整数", what)
}

// ordered refuses a most that is less than its least.
func (in *inspection) ordered(path, what string, most int, leastOf string, least int) {
	in.must(most >= least, fault.Number, path, "%s %d 少于%s %d", what, most, leastOf, least)
}

// sum holds weights against what they must add up to.
func (in *inspection) sum(path, what string, got, want exact.Points) {
	in.must(got == want, fault.WeightSum, path, "%s合计 %s，应为 %s", what, got, want)
}

// entry is a row of a standard: where it stands, what it is, and what it is called.
type entry struct{ path, what, nameZh, code string }

func (e entry) String() string {
	switch {
	case e.nameZh != "":
		return e.what + "“" + e.nameZh + "”"
	case e.code != "":
		return e.what + "（编码 " + e.code + "）"
	default:
		return e.what + "（未命名）"
	}
}

// named refuses a row without a name.
func (in *inspection) named(e entry) {
	in.given(e.path+".nameZh", e.String()+"的名称", e.nameZh)
}

// unique refuses rows without a code, and a code that stands twice.
func (in *inspection) unique(rows []entry) {
	first := make(map[string]entry, len(rows))
	for _, e := range rows {
		in.given(e.path+".code", e.String()+"的编码", e.code)
		before, twice := first[e.code]
		in.must(!twice || e.code == "", fault.DupIndicator, e.path+".code", "%s的编码 %s 与%s重复", e, e.code, before)
		if !twice {
			first[e.code] = e
		}
	}
}

// at writes the path of a row's field.
func at(path string, places ...any) string { return fmt.Sprintf(path, places...) }

const hundred = exact.Points(100_00)
