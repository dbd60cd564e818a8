package reporting

import (
	"encoding/json"
	"fmt"

	"hengxiao/domain/paper"
	"hengxiao/ent/generated/ent"
)

// Prose is what people write, chapter by chapter. The figures may be computed anew
// at any time before signing; the words stay.
type Prose struct {
	Basis        string `json:"basis"`        // 一 依据
	Scope        string `json:"scope"`        // 一 范围
	Process      string `json:"process"`      // 一 过程
	Conclusion   string `json:"conclusion"`   // 二
	Results      string `json:"results"`      // 三
	Arrangement  string `json:"arrangement"`  // 四
	Problems     string `json:"problems"`     // 五
	BudgetAdvice string `json:"budgetAdvice"` // 六 预算编制
	RuleAdvice   string `json:"ruleAdvice"`   // 六 制度
	SystemAdvice string `json:"systemAdvice"` // 六 信息化
	Procedure    string `json:"procedure"`    // 七 程序说明
}

// note is the one chapter of a project's report.
const note = "note"

// chapters of a batch's report, in its order; the codes are the stored names.
var chapters = []struct {
	code string
	of   func(*Prose) *string
}{
	{"basis", func(p *Prose) *string { return &p.Basis }},
	{"scope", func(p *Prose) *string { return &p.Scope }},
	{"process", func(p *Prose) *string { return &p.Process }},
	{"conclusion", func(p *Prose) *string { return &p.Conclusion }},
	{"results", func(p *Prose) *string { return &p.Results }},
	{"arrangement", func(p *Prose) *string { return &p.Arrangement }},
	{"problems", func(p *Prose) *string { return &p.Problems }},
	{"budgetAdvice", func(p *Prose) *string { return &p.BudgetAdvice }},
	{"ruleAdvice", func(p *Prose) *string { return &p.RuleAdvice }},
	{"systemAdvice", func(p *Prose) *string { return &p.SystemAdvice }},
	{"procedure", func(p *Prose) *string { return &p.Procedure }},
}

// usual is what a new batch's report says until somebody writes better.
var usual = Prose{
	Basis: "《中共中央 国务院关于全面实施预算绩效管理的意见》（中发〔2018〕34号）\n" +
		"《项目支出绩效评价管理办法》（财预〔2020〕10号）",
	Scope:   "本批次申报、经筛选受理并已完成评审的项目支出。",
	Process: "单位申报后，由系统按筛选规则确定评审方式；业务科室审核绩效目标；需专家评审的项目随机抽取专家独立评分，意见离散或按规定需要的，召开集体评审会议形成结论。",
	Procedure: "专家由系统在回避审查后随机抽取，一人抽取、另一人确认；个人评审互不可见；五份及以上有效评审表去掉一个最高分和一个最低分后平均。" +
		"集体评审的结论优先于汇总结果，但不改动个人评审表。",
}

// Words lists the report's chapters in their order, empty ones too.
func Words(r *ent.Report) ([]*paper.Chapter, error) {
	if r.DeclarationID != nil {
		text, err := wordsOf[projectWords](r)
		return []*paper.Chapter{{Chapter: note, Text: text.Note}}, err
	}
	p, err := wordsOf[Prose](r)
	if err != nil {
		return nil, err
	}
	out := make([]*paper.Chapter, len(chapters))
	for i, c := range chapters {
		out[i] = &paper.Chapter{Chapter: c.code, Text: *c.of(&p)}
	}
	return out, nil
}

// projectWords is what people write in a project's report.
type projectWords struct {
	Note string `json:"note"`
}

// wordsOf reads the stored words.
func wordsOf[T Prose | projectWords](r *ent.Report) (T, error) {
	var words T
	if err := json.Unmarshal([]byte(r.Words), &words); err != nil {
		return words, fmt.Errorf("words of report %s: %w", r.ID, err)
	}
	return words, nil
}

func (p *Prose) place(code string) *string {
	for _, c := range chapters {
		if c.code == code {
			return c.of(p)
		}
	}
	return nil
}

func (w *projectWords) place(code string) *string {
	if code == note {
		return &w.Note
	}
	return nil
}
