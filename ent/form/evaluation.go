package form

import (
	"time"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
)

// EvaluationPlan is the indicator system of one evaluation (评价指标体系): a tree of
// three levels whose weights come to 100 at every level.
type EvaluationPlan struct {
	Aspects []PlanAspect `json:"aspects,omitempty"`
	Reason  *string      `json:"reason,omitempty"` // why 产出 and 效益 stay below their least weight
}

// PlanAspect is a first level: 决策, 过程, 产出 or 效益.
type PlanAspect struct {
	Code   string      `json:"code"`
	NameZh string      `json:"nameZh"`
	Weight *string     `json:"weight,omitempty"`
	Topics []PlanTopic `json:"topics,omitempty"`
}

// PlanTopic is a second level.
type PlanTopic struct {
	Code     string        `json:"code"`
	NameZh   string        `json:"nameZh"`
	Weight   *string       `json:"weight,omitempty"`
	Measures []PlanMeasure `json:"measures,omitempty"`
}

// PlanMeasure is a third level: what is scored, and how.
type PlanMeasure struct {
	NameZh      *string `json:"nameZh,omitempty"`
	Weight      *string `json:"weight,omitempty"`
	Explanation *string `json:"explanation,omitempty"`
	Method      *string `json:"method,omitempty"` // 评分要点与评分方法
	Source      *string `json:"source,omitempty"` // 数据来源
	MeasureRule
}

// MeasureRule is how the points of a measure are computed; without a code its evaluators
// give them.
type MeasureRule struct {
	Rule        *string      `json:"rule,omitempty"`
	Checkpoints []Checkpoint `json:"checkpoints,omitempty"`
	Bands       []RateBand   `json:"bands,omitempty"`
	FromLevel2  []string     `json:"fromLevel2,omitempty"` // the project's own indicators that it takes its points from
}

// RateBand gives its share of the weight from a rate in per cent on; the last has no
// limit below.
type RateBand struct {
	From  *string `json:"from,omitempty"`
	Share string  `json:"share"`
}

// Measures are the third levels in their order: what scores are given for.
func (p EvaluationPlan) Measures() (all []PlanMeasure) {
	for _, a := range p.Aspects {
		for _, t := range a.Topics {
			all = append(all, t.Measures...)
		}
	}
	return all
}

// DataItem is one paper of a data request (资料清单): its files, or why there are none.
type DataItem struct {
	NameZh   string      `json:"nameZh"`
	Required bool        `json:"required"`
	Files    []uuid.UUID `json:"files,omitempty"`
	Absent   string      `json:"absent,omitempty"`
}

// EvaluationDraft is what evaluators write down: points with their grounds, visits of
// the site, and the words of the report.
type EvaluationDraft struct {
	Scores      []MeasureScore `json:"scores,omitempty"`  // in the order of the plan's measures
	Results     []ResultRow    `json:"results,omitempty"` // of the project's own indicators, as the evaluators found them
	Visits      []SiteVisit    `json:"visits,omitempty"`
	Summary     *string        `json:"summary,omitempty"`     // 综合评价情况及结论
	Experience  *string        `json:"experience,omitempty"`  // 主要经验及做法
	Problems    []string       `json:"problems,omitempty"`    // 存在的问题及原因
	Suggestions *string        `json:"suggestions,omitempty"` // 有关建议
}

// EvaluationWords are the evaluators' words of the chapters that the draft has none for.
// The figures of a report may be computed anew at any time before it is final; the words stay.
type EvaluationWords struct {
	Facts      string `json:"facts"`      // 一 项目概况
	Purpose    string `json:"purpose"`    // 二 评价目的、对象和范围
	Principles string `json:"principles"` // 二 评价原则
	Method     string `json:"method"`     // 二 评价方法
	Standard   string `json:"standard"`   // 二 评价标准
	Course     string `json:"course"`     // 二 评价工作过程
	Decision   string `json:"decision"`   // 四 决策
	Process    string `json:"process"`    // 四 过程
	Output     string `json:"output"`     // 四 产出
	Benefit    string `json:"benefit"`    // 四 效益
	Causes     string `json:"causes"`     // 五 原因
	Other      string `json:"other"`      // 七
}

// MeasureScore is the score of one measure: a deduction has its reason, and every
// score its ground in words or files. Where the measure has a rule, its inputs are typed
// and the points are computed.
type MeasureScore struct {
	Points  *string     `json:"points,omitempty"`
	Checks  []string    `json:"checks,omitempty"`  // 0 to 1 for each checkpoint
	Planned *string     `json:"planned,omitempty"` // what a rate is taken of
	Actual  *string     `json:"actual,omitempty"`
	Reason  *string     `json:"reason,omitempty"`
	Basis   *string     `json:"basis,omitempty"`
	Files   []uuid.UUID `json:"files,omitempty"`
}

// SiteVisit is one visit of the site (现场核查).
type SiteVisit struct {
	On       *clock.Date `json:"on,omitempty"`
	Place    *string     `json:"place,omitempty"`
	People   *string     `json:"people,omitempty"`
	Findings *string     `json:"findings,omitempty"`
	Photos   []SitePhoto `json:"photos,omitempty"`
}

// SitePhoto is a photo taken there; where it was taken is told only when the
// photographer allows it.
type SitePhoto struct {
	File     uuid.UUID `json:"file"`
	Location *string   `json:"location,omitempty"` // latitude,longitude
}

// Objection is one point that the unit raises against the draft, with its answer.
type Objection struct {
	About   string `json:"about"`
	Text    string `json:"text"`
	Adopted *bool  `json:"adopted,omitempty"`
	Answer  string `json:"answer,omitempty"`
}

// ReportCheck is what an expert says of the report before it is final.
type ReportCheck struct {
	ExpertID uuid.UUID `json:"expertID"` // of the library
	Expert   string    `json:"expert"`   // the label by which others know him
	Opinion  string    `json:"opinion"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
	Earlier  bool      `json:"earlier,omitempty"` // of a report that was scored again since
}
