package overall

import "math/big"

// part adds a figure to a rate's upper or lower part, or takes it off.
type part struct {
	figure string
	minus  bool
}

// rate is how one of the framework's rates is computed: the upper part in per cent of
// the lower one; without a lower part the figure is the rate itself.
type rate struct {
	up   []part
	down []part
	size bool // by how much, up or down
}

// rates by the names that the framework gives them. Read each as its formula.
var rates = map[string]rate{
	"STAFFING":             {up: plus("STAFF"), down: plus("POSTS")},
	"THREE_PUBLIC_CHANGE":  {up: less(plus("THREE_PUBLIC"), "THREE_PUBLIC_PAST"), down: plus("THREE_PUBLIC_PAST")},
	"KEY_SHARE":            {up: plus("KEY_PROJECTS"), down: plus("PROJECTS")},
	"COMPLETION":           {up: plus("PROJECTS_EXECUTED", "BASIC_EXECUTED"), down: plus("PROJECTS_ADJUSTED", "BASIC_ADJUSTED")},
	"ADJUSTMENT":           {up: less(plus("PROJECTS_ADJUSTED", "BASIC_ADJUSTED"), "PROJECTS_INITIAL", "BASIC"), down: plus("PROJECTS_INITIAL", "BASIC"), size: true},
	"PAYMENT":              {up: plus("PAID"), down: plus("DUE")},
	"CARRYOVER":            {up: left(), down: plus("PROJECTS_ADJUSTED", "BASIC_ADJUSTED")},
	"CARRYOVER_CHANGE":     {up: less(left(), "CARRYOVER_PAST"), down: plus("CARRYOVER_PAST")},
	"OFFICE_CONTROL":       {up: plus("OFFICE_EXECUTED"), down: plus("OFFICE_BUDGET")},
	"THREE_PUBLIC_CONTROL": {up: plus("THREE_PUBLIC_EXECUTED"), down: plus("THREE_PUBLIC")},
	"PROCUREMENT":          {up: plus("PROCUREMENT_EXECUTED"), down: plus("PROCUREMENT")},
	"ASSETS_USED":          {up: plus("ASSETS_USED"), down: plus("ASSETS")},
	"TASKS_DONE":           {up: plus("TASKS_DONE"), down: plus("TASKS")},
	"TASKS_ON_TIME":        {up: plus("TASKS_ON_TIME"), down: plus("TASKS")},
	"TASKS_GOOD":           {up: plus("TASKS_GOOD"), down: plus("TASKS")},
	"KEY_TASKS_DONE":       {up: plus("KEY_TASKS_DONE"), down: plus("KEY_TASKS")},
	"SATISFACTION":         {up: plus("SATISFACTION")},
}

// figureNames are the figures in words, with their unit.
var figureNames = map[string]string{
	"STAFF": "实有人数（人）", "POSTS": "编制人数（人）", "THREE_PUBLIC": "本年“三公”经费预算（万元）",
	"THREE_PUBLIC_PAST": "上年“三公”经费预算（万元）", "KEY_PROJECTS": "重点项目支出（万元）", "PROJECTS": "项目支出预算（万元）",
	"PROJECTS_INITIAL": "所属项目年初预算数（万元）", "PROJECTS_ADJUSTED": "所属项目全年预算数（万元）", "PROJECTS_EXECUTED": "所属项目全年执行数（万元）",
	"BASIC": "基本支出年初预算数（万元）", "BASIC_ADJUSTED": "基本支出全年预算数（万元）", "BASIC_EXECUTED": "基本支出全年执行数（万元）",
	"PAID": "实际支付进度（%）", "DUE": "既定支付进度（%）", "CARRYOVER_PAST": "上年结转结余（万元）",
	"OFFICE_BUDGET": "预算安排公用经费（万元）", "OFFICE_EXECUTED": "实际支出公用经费（万元）", "THREE_PUBLIC_EXECUTED": "“三公”经费实际支出（万元）",
	"PROCUREMENT": "政府采购预算（万元）", "PROCUREMENT_EXECUTED": "实际政府采购金额（万元）",
	"ASSETS": "所有固定资产总额（万元）", "ASSETS_USED": "实际在用固定资产总额（万元）",
	"TASKS": "计划工作数（项）", "TASKS_DONE": "实际完成工作数（项）", "TASKS_ON_TIME": "及时完成工作数（项）", "TASKS_GOOD": "质量达标工作数（项）",
	"KEY_TASKS": "交办或下达重点工作数（项）", "KEY_TASKS_DONE": "重点工作完成数（项）", "SATISFACTION": "满意度（%）",
}

// systemOnly are the figures that come from the projects' papers and are never typed:
// while those are missing, the measure is judged.
var systemOnly = map[string]bool{
	"PROJECTS_INITIAL": true, "PROJECTS_ADJUSTED": true, "PROJECTS_EXECUTED": true, "PAID": true, "DUE": true, "PROCUREMENT": true,
	"TASKS": true, "THREE_PUBLIC_PAST": true, "STAFF": true, "POSTS": true, "THREE_PUBLIC": true, "BASIC": true, "PROJECTS": true,
}

func plus(figures ...string) (parts []part) {
	for _, f := range figures {
		parts = append(parts, part{figure: f})
	}
	return parts
}

func less(from []part, figures ...string) []part {
	for _, f := range figures {
		from = append(from, part{f, true})
	}
	return from
}

// left is 结转结余: what of the year's budget was not executed.
func left() []part {
	return less(plus("PROJECTS_ADJUSTED", "BASIC_ADJUSTED"), "PROJECTS_EXECUTED", "BASIC_EXECUTED")
}

// figures are those that the rate is computed from, each once.
func (r rate) figures() (codes []string) {
	seen := map[string]bool{}
	for _, p := range append(append([]part{}, r.up...), r.down...) {
		if !seen[p.figure] {
			seen[p.figure] = true
			codes = append(codes, p.figure)
		}
	}
	return codes
}

// above is the upper part; false while one of its figures is missing.
func (r rate) above(values map[string]*big.Rat) (*big.Rat, bool) { return sum(r.up, values) }

func sum(parts []part, values map[string]*big.Rat) (*big.Rat, bool) {
	total := new(big.Rat)
	for _, p := range parts {
		v := values[p.figure]
		switch {
		case v == nil:
			return nil, false
		case p.minus:
			total.Sub(total, v)
		default:
			total.Add(total, v)
		}
	}
	return total, true
}

// empty tells whether the lower part is 0, whatever the upper one will be.
func (r rate) empty(values map[string]*big.Rat) bool {
	down, known := sum(r.down, values)
	return len(r.down) > 0 && known && down.Sign() == 0
}

// of computes the rate in per cent; false while a figure is missing or the lower part
// is 0.
func (r rate) of(values map[string]*big.Rat) (*big.Rat, bool) {
	up, known := r.above(values)
	if !known {
		return nil, false
	}
	if len(r.down) == 0 {
		return up, true
	}
	down, known := sum(r.down, values)
	if !known || down.Sign() == 0 {
		return nil, false
	}
	if r.size {
		up.Abs(up)
	}
	return ratio(up, down), true
}
