package scale

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"sync"

	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/term"
)

//go:embed kinds.json
var kindsFile []byte

// kinds are forms without place, time and money. None is of those that must bring
// files, so that the generated district needs none.
var kinds = sync.OnceValue(func() (all []form.Declaration) {
	if err := json.Unmarshal(kindsFile, &all); err != nil {
		panic(fmt.Sprintf("kinds of projects: %v", err))
	}
	return all
})

// size is an amount class that leads to a screening outcome by the shipped rules.
type size struct {
	least, spread int // hundredths of 万元
	lastGrade     *term.Grade
}

var (
	excellent = term.Excellent
	large     = size{50_000, 200_000, nil}
	middle    = size{20_000, 28_000, nil}
	proven    = size{6_000, 34_000, &excellent}
	small     = size{2_000, 17_000, nil}
)

// mix is how the sizes follow one another: five of nineteen go to experts, so that
// 100,000 projects have more than 1,000,000 score lines. Their number is prime, so that
// every unit has all of them.
var mix = []size{large, small, proven, small, middle, small, proven, small, large, small, proven, small, small, middle, small, proven,
	large, small, small}

// hundredth is 0.01 万元.
const hundredth exact.Money = 10_000

// fill makes the form of the n-th project. Its sums are exact by construction:
// each remainder goes into the last part.
func fill(n int, u *unit, budgetYear int, serial string) (form.Declaration, exact.Money) {
	d, s := roll("form", n), mix[n%len(mix)]
	f := kinds()[d.below(len(kinds()))]
	amount := hundredth * exact.Money(s.least+d.below(s.spread))
	f.BudgetYear, f.UnitCode, f.Amount = &budgetYear, &u.code, text(amount)
	f.NameZh = new(*f.NameZh + "（" + serial + "号）")
	f.StartDate, f.EndDate = new(clock.NewDate(budgetYear, 1, 1)), new(clock.NewDate(budgetYear, 12, 31))
	f.Leader, f.Contact, f.Phone = new("陈示甲"), new("李示甲"), new("0757-00000001")

	qty := 10 + d.below(31)
	price := amount * 8 / 10 / exact.Money(qty) / hundredth * hundredth
	main := price * exact.Money(qty)
	f.BudgetLines = slices.Clone(f.BudgetLines)
	f.BudgetLines[0].Qty, f.BudgetLines[0].UnitPrice, f.BudgetLines[0].Amount = new(strconv.Itoa(qty)), text(price), text(main)
	f.BudgetLines[1].UnitPrice, f.BudgetLines[1].Amount = text(amount-main), text(amount-main)

	own := amount * 7 / 10
	f.FundSources = []form.FundSource{{Source: new("GPB"), Amount: text(own)}, {Source: new("TOWN"), Amount: text(amount - own)}}
	half := clock.NewDate(budgetYear, 7, 1)
	f.Schedule = []form.Stage{
		{Stage: new("上半年"), Start: f.StartDate, End: new(half.AddDays(-1)), Content: new("签订合同，按计划实施"), PlanPayment: text(amount - own)},
		{Stage: new("下半年"), Start: &half, End: f.EndDate, Content: new("继续实施，检查、验收和结算"), PlanPayment: text(own)},
	}
	last := amount * 95 / 100
	f.LastYearBudget, f.LastYearExecuted = text(last), text(last*9/10)
	return f, amount
}

func text(m exact.Money) *string { return new(m.String()) }
