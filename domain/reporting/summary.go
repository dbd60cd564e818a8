package reporting

import (
	"slices"
	"strings"
)

// Summary is every figure of chapters 二 to 五, computed from the projects' rows alone.
type Summary struct {
	Total        Tally   `json:"total"`
	ByConclusion []Group `json:"byConclusion"`
	ByScreening  []Group `json:"byScreening"`
	ByUnit       []Group `json:"byUnit"`
	BySection    []Group `json:"bySection"`
	ByFuncClass  []Group `json:"byFuncClass"`
	ByFuncGroup  []Group `json:"byFuncGroup"`

	Ranking  List `json:"ranking"`  // 轻重缓急排序
	Funded   List `json:"funded"`   // 安排
	Reserve  List `json:"reserve"`  // 备选
	Unranked List `json:"unranked"` // granted without a class: outside the ranking
	Revise   List `json:"revise"`   // 修改: no amount yet
	Refused  List `json:"refused"`  // 不同意

	Problems []Problem `json:"problems"`
}

// Summarise computes the figures. The order of the rows does not matter.
func Summarise(rows []ProjectRow) Summary {
	rows = slices.Clone(rows)
	slices.SortFunc(rows, func(a, b ProjectRow) int { return strings.Compare(a.Code, b.Code) })
	p := place(rows)
	return Summary{
		Total:        total(rows),
		ByConclusion: spread(rows, conclusions, func(r ProjectRow) string { return string(r.Conclusion()) }),
		ByScreening:  spread(rows, outcomes, func(r ProjectRow) string { return string(r.Screening) }),
		ByUnit:       grouped(rows, func(r ProjectRow) Named { return r.Unit }),
		BySection:    grouped(rows, func(r ProjectRow) Named { return r.Section }),
		ByFuncClass:  grouped(rows, func(r ProjectRow) Named { return r.FuncClass }),
		ByFuncGroup:  grouped(rows, func(r ProjectRow) Named { return r.FuncGroup }),
		Ranking:      listed(p.ranked),
		Funded:       listed(only(p.ranked, Funded)),
		Reserve:      listed(only(p.ranked, Reserve)),
		Unranked:     listed(p.unranked),
		Revise:       listed(p.revise),
		Refused:      listed(p.refused),
		Problems:     problems(rows),
	}
}
