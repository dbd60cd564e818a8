package scoring

import (
	"slices"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/term"
)

// checkChoices: priority and opinion are given, and the form knows them.
func (sheet SheetContent) checkChoices(f *standard.ReviewForm) fault.List {
	var faults fault.List
	switch {
	case sheet.Priority == nil:
		faults.Add(fault.New(fault.Required, "请选择轻重缓急").At("priority"))
	case !slices.ContainsFunc(f.Priorities, func(c standard.Choice) bool { return c.Order == *sheet.Priority }):
		faults.Add(fault.New(fault.NotFound, "没有这个轻重缓急等次：%d", *sheet.Priority).At("priority"))
	}
	switch {
	case sheet.Opinion == nil:
		faults.Add(fault.New(fault.Required, "请选择评审意见").At("opinion"))
	case !slices.ContainsFunc(f.Opinions, func(c standard.Choice) bool { return c.Code == string(*sheet.Opinion) }):
		faults.Add(fault.New(fault.NotFound, "没有这个评审意见：%s", *sheet.Opinion).At("opinion"))
	}
	return faults
}

// checkWords: every sheet has a written opinion; one that asks for revision says what to change.
func (sheet SheetContent) checkWords(f *standard.ReviewForm) fault.List {
	var faults fault.List
	switch n := length(sheet.Text); {
	case n == 0:
		faults.Add(fault.New(fault.Required, "请填写文字意见").At("text"))
	case n < f.TextMin || n > longestText:
		faults.Add(fault.New(fault.TooShort, "文字意见应为 %d 至 %d 个字，现为 %d 个字", f.TextMin, longestText, n).At("text"))
	}
	switch n := length(sheet.Changes); {
	case n == 0 && sheet.Opinion != nil && *sheet.Opinion == term.Revise:
		faults.Add(fault.New(fault.Required, "请列出需要修改的内容").At("changes"))
	case n > longestText:
		faults.Add(fault.New(fault.TooShort, "修改内容最多 %d 个字，现为 %d 个字", longestText, n).At("changes"))
	}
	return faults
}

// checkTotal: who agrees gives the passing total, who disagrees stays below it.
func (sheet SheetContent) checkTotal(f *standard.ReviewForm) fault.List {
	total, all := Total(sheet.Items, f)
	if !all {
		return nil
	}
	if r := sheet.recommends(total, f); r != nil && len(r.Vetoes) > 0 {
		if sheet.agrees() {
			return fault.List{fault.New(fault.ScoreRange, "%s，结论为“%s”，不能同意立项", strings.Join(r.Vetoes, "；"), r.NameZh).At("opinion")}
		}
		return nil // who disagrees may have given many points elsewhere
	}
	switch pass := f.PassTotal; {
	case sheet.agrees() && total < pass:
		return fault.List{fault.New(fault.ScoreRange, "同意立项时总分应不低于 %s 分，现为 %s", pass, total).At("opinion")}
	case *sheet.Opinion == term.Disagree && total >= pass:
		return fault.List{fault.New(fault.ScoreRange, "不同意立项时总分应低于 %s 分，现为 %s", pass, total).At("opinion")}
	default:
		return nil
	}
}

func (sheet SheetContent) agrees() bool {
	return *sheet.Opinion == term.Agree || *sheet.Opinion == term.AgreeCut
}

// checkMoney: the opinion decides what may be suggested, and only a cut names lines.
func (sheet SheetContent) checkMoney(asked Asked, reasons standard.CodeList) fault.List {
	faults := checkAmount(*sheet.Opinion, sheet.SuggestedAmount, asked.Amount)
	if *sheet.Opinion != term.AgreeCut {
		if len(sheet.LineCuts) > 0 {
			faults.Add(fault.New(fault.LineSum, "只有核减资金的意见才列明核减明细").At("lineCuts"))
		}
		return faults
	}
	faults = append(faults, checkCuts(sheet.LineCuts, asked, reasons)...)
	if faults.Err() != nil {
		return faults
	}
	sum := exact.Money(0)
	for _, c := range sheet.LineCuts {
		sum += c.Cut
	}
	if cut := asked.Amount - *sheet.SuggestedAmount; sum != cut {
		faults.Add(fault.New(fault.LineSum, "核减明细合计 %s 万元，与核减额 %s 万元不符", sum, cut).At("lineCuts"))
	}
	return faults
}

func checkAmount(opinion term.Opinion, suggested *exact.Money, declared exact.Money) fault.List {
	at := func(code fault.Code, message string, args ...any) fault.List {
		return fault.List{fault.New(code, message, args...).At("suggestedAmount")}
	}
	if opinion == term.Revise {
		if suggested != nil {
			return at(fault.Number, "修改后再评时不填建议金额")
		}
		return nil
	}
	if suggested == nil {
		return at(fault.Required, "请填写建议金额")
	}
	switch amount := *suggested; {
	case amount < 0 || opinion == term.AgreeCut && amount == 0:
		return at(fault.AmountPositive, "建议金额应大于 0，现为 %s 万元", amount)
	case opinion == term.Disagree && amount != 0:
		return at(fault.Number, "不同意立项时建议金额应为 0，现为 %s 万元", amount)
	case amount > declared:
		return at(fault.ApprovedOver, "建议金额 %s 万元超过申报金额 %s 万元", amount, declared)
	case opinion == term.Agree && amount != declared:
		return at(fault.Number, "同意立项时建议金额应等于申报金额 %s 万元，现为 %s 万元", declared, amount)
	case opinion == term.AgreeCut && amount == declared:
		return at(fault.Number, "核减资金时建议金额应小于申报金额 %s 万元", declared)
	default:
		return nil
	}
}

// checkCuts holds each cut against its line. A form without budget lines has one:
// the whole amount.
func checkCuts(cuts []form.LineCut, asked Asked, reasons standard.CodeList) fault.List {
	lines := asked.Lines
	if len(lines) == 0 {
		lines = []exact.Money{asked.Amount}
	}
	var faults fault.List
	left := slices.Clone(lines)
	for i, c := range cuts {
		faults = append(faults, inRow("lineCuts", i, checkCut(c, lines, left, reasons))...)
	}
	return faults
}

// checkCut takes the cut from what is left of its line; the paths are the row's own.
func checkCut(c form.LineCut, lines, left []exact.Money, reasons standard.CodeList) fault.List {
	var faults fault.List
	known := c.Line >= 0 && c.Line < len(lines)
	if !known {
		faults.Add(fault.New(fault.NotFound, "预算明细没有第 %d 行", c.Line+1).At("line"))
	}
	switch {
	case c.Cut <= 0:
		faults.Add(fault.New(fault.AmountPositive, "核减金额应大于 0，现为 %s 万元", c.Cut).At("cut"))
	case known && c.Cut > left[c.Line]:
		faults.Add(fault.New(fault.Number, "核减 %s 万元超过第 %d 行可核减的 %s 万元", c.Cut, c.Line+1, left[c.Line]).At("cut"))
	case known:
		left[c.Line] -= c.Cut
	}
	switch {
	case c.Reason == "":
		faults.Add(fault.New(fault.Required, "请选择核减原因").At("reason"))
	case !reasons.Has(c.Reason):
		faults.Add(fault.New(fault.NotFound, "没有这个核减原因：%s", c.Reason).At("reason"))
	}
	return faults
}
