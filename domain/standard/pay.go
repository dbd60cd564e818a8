package standard

import (
	"math/big"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
)

// Pay is the standard of 评审费: what a sheet earns, and the tax that is withheld
// from what an expert is paid in a month.
type Pay struct {
	Header
	PerSheet exact.Money `json:"perSheet"`
	Leading  exact.Money `json:"leading"` // more for the panel's leader
	Meeting  exact.Money `json:"meeting"` // more for who sat in the meeting
	Tax      PayTax      `json:"tax"`
}

// PayTax is the withholding on remuneration for labour (劳务报酬所得预扣预缴，国家税务总局
// 公告2018年第61号): a fixed allowance up to an amount, a share above it, then brackets.
type PayTax struct {
	Allowance     exact.Money   `json:"allowance"`
	AllowanceUpTo exact.Money   `json:"allowanceUpTo"`
	AllowanceRate exact.Decimal `json:"allowanceRate"`
	Brackets      []TaxBracket  `json:"brackets"`
}

// TaxBracket taxes a taxable amount up to UpTo, the last one without an end: times
// Rate, less a quick deduction (速算扣除数).
type TaxBracket struct {
	UpTo *exact.Money  `json:"upTo,omitempty"`
	Rate exact.Decimal `json:"rate"`
	Less exact.Money   `json:"less"`
}

// Withheld is the tax on an amount paid at once, to the 分, HALF_UP.
func (t PayTax) Withheld(gross exact.Money) exact.Money {
	off := t.Allowance.Rat()
	if gross > t.AllowanceUpTo {
		off = new(big.Rat).Mul(gross.Rat(), t.AllowanceRate.Rat())
	}
	taxable := new(big.Rat).Sub(gross.Rat(), off)
	if taxable.Sign() <= 0 {
		return 0
	}
	for _, b := range t.Brackets {
		if b.UpTo == nil || taxable.Cmp(b.UpTo.Rat()) <= 0 {
			tax := new(big.Rat).Mul(taxable, b.Rate.Rat())
			return exact.RoundMoney(tax.Sub(tax, b.Less.Rat()), 6)
		}
	}
	return 0
}

// WithheldAfter is the tax on an amount that is paid after others of the same month, which
// count as one with it (个人所得税法实施条例第十四条：同一项目连续性收入以一个月内取得的收入为一次):
// what all of it owes, less what was withheld already.
func (t PayTax) WithheldAfter(earlier, withheld, gross exact.Money) exact.Money {
	return min(max(t.Withheld(earlier+gross)-withheld, 0), gross)
}

func (p *Pay) into(s *Set) { s.Pay = p }

func (p *Pay) inspect(in *inspection) {
	in.must(p.PerSheet > 0, fault.AmountPositive, "perSheet", "每份评审表的评审费应大于 0")
	in.must(p.Leading >= 0, fault.AmountPositive, "leading", "组长加发不能为负")
	in.must(p.Meeting >= 0, fault.AmountPositive, "meeting", "集体评审加发不能为负")
	in.must(p.Tax.Allowance >= 0 && p.Tax.AllowanceUpTo >= p.Tax.Allowance, fault.AmountPositive, "tax.allowanceUpTo", "减除费用不能为负，定额减除适用的收入上限不能低于减除费用")
	in.between("tax.allowanceRate", "减除费用比例", p.Tax.AllowanceRate, 0, 1)
	last := len(p.Tax.Brackets) - 1
	in.must(last >= 0 && p.Tax.Brackets[last].UpTo == nil, fault.Required, "tax.brackets", "最后一级税率不设上限")
	for i, b := range p.Tax.Brackets {
		path := at("tax.brackets[%d]", i)
		in.between(path+".rate", at("第 %d 级税率", i+1), b.Rate, 0, 1)
		in.must(b.Less >= 0, fault.AmountPositive, path+".less", "速算扣除数不能为负")
		in.must(i == last || b.UpTo != nil && (i == 0 || *b.UpTo > *p.Tax.Brackets[i-1].UpTo), fault.ScoreRange,
			path+".upTo", "税率应按级距从低到高排列")
	}
}
