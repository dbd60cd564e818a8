// Package screening is 自动筛选: rules as data decide how much review a project gets.
package screening

import (
	"fmt"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

// Outcome is what a rule leads to.
type Outcome = standard.Outcome

// RuleHit is a rule that matched, with its reason in words.
type RuleHit = form.RuleHit

// Verdict is what screening says: the first hit decides, all hits are told, and of
// the rules that were not met what they lacked.
type Verdict struct {
	Outcome    Outcome
	DecidedBy  *RuleHit
	Hits       []*RuleHit
	Misses     []*RuleHit
	GrowthRate *exact.Decimal
	RuleSet    string

	facts   Facts
	version int
}

// Kept is the verdict as a row, to be tied to its declaration.
func (v *Verdict) Kept(db *ent.Client) *ent.VerdictCreate {
	return db.Verdict.Create().SetOutcome(v.Outcome).SetHits(told(v.Hits)).SetMisses(told(v.Misses)).SetFacts(v.facts).
		SetNillableGrowthRate(v.GrowthRate).SetRuleSet(fmt.Sprintf("%s v%d", v.RuleSet, v.version))
}

func told(hits []*RuleHit) []RuleHit {
	rows := make([]RuleHit, len(hits))
	for i, h := range hits {
		rows[i] = *h
	}
	return rows
}

// Evaluate runs the rules in ascending priority over the facts. Figures are
// compared exact and unrounded; a comparison with a fact not given is false.
func Evaluate(rules *standard.RuleSet, codes *standard.Codes, f Facts) (*Verdict, error) {
	if err := check(codes, f).Err(); err != nil {
		return nil, err
	}
	verdict := &Verdict{GrowthRate: growthRate(f), RuleSet: rules.Code, facts: f, version: rules.Version}
	tell := teller{known{f}, codes}
	for _, rule := range rules.InOrder() {
		hit := &RuleHit{Code: rule.Code, NameZh: rule.NameZh, Outcome: rule.Outcome}
		if rule.When.Root.Holds(tell.known) {
			hit.Why = tell.why(rule.When.Root)
			verdict.Hits = append(verdict.Hits, hit)
		} else {
			hit.Why = tell.miss(rule.When.Root)
			verdict.Misses = append(verdict.Misses, hit)
		}
	}
	verdict.DecidedBy = verdict.Hits[0] // the last rule has no condition
	verdict.Outcome = verdict.DecidedBy.Outcome
	return verdict, nil
}

// decide is the first rule that the facts meet: the outcome without its reasons.
func decide(rules []standard.Rule, f Facts) standard.Rule {
	for _, rule := range rules {
		if rule.When.Root.Holds(known{f}) {
			return rule
		}
	}
	return standard.Rule{} // never: the last rule has no condition
}

// check refuses facts that no declaration can have.
func check(codes *standard.Codes, f Facts) fault.List {
	var faults fault.List
	if !codes.ProjectKind.Has(f.ProjectKind) {
		faults.Add(fault.New(fault.NotFound, "项目类别没有“%s”这一项", f.ProjectKind).At("projectKind"))
	}
	if !codes.ProjectNature.Has(f.Nature) {
		faults.Add(fault.New(fault.NotFound, "项目属性没有“%s”这一项", f.Nature).At("nature"))
	}
	for i, tag := range f.Tags {
		if !codes.ProjectTags.Has(tag) {
			faults.Add(fault.New(fault.NotFound, "项目标签没有“%s”这一项", tag).At("tags[%d]", i))
		}
	}
	if f.Amount <= 0 {
		faults.Add(fault.New(fault.AmountPositive, "申请金额应大于 0，现为 %s 万元", f.Amount).At("amount"))
	}
	if f.LastYearBudget != nil && *f.LastYearBudget < 0 {
		faults.Add(fault.New(fault.AmountPositive, "上年预算不能为负数，现为 %s 万元", *f.LastYearBudget).At("lastYearBudget"))
	}
	return faults
}
