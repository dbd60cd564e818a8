package filing

import (
	"slices"

	"hengxiao/domain/fault"
)

// Attachment is a file that stands with a declaration, by its kind.
type Attachment struct {
	Kind string
}

// Kinds of attachments that a rule asks for.
const (
	feasibility = "FEASIBILITY"
	itPlan      = "IT_PLAN"
	quotation   = "QUOTATION"
	quota       = "QUOTA" // 支出标准或定额, which stands in for quotations
	exAnte      = "EX_ANTE"
)

// attachments judges 附件, which a form must have by its kind and amount when it is handed in.
func (c *check) attachments() {
	if !c.stored {
		return
	}
	for i, f := range c.files {
		if !c.set.Codes.AttachmentKind.Has(f.Kind) {
			c.add(fault.NotFound, at("files", i)+".kind", "附件类别没有“%s”这一项", f.Kind)
		}
	}
	limits := c.set.Settings.Form
	tagged := func(tag string) bool { return slices.Contains(c.form.Tags, tag) }
	if tagged("WORKS") && c.amountKnown && c.amount >= limits.FeasibilityFrom && c.count(feasibility) == 0 {
		c.add(fault.Required, "files", "%s 万元以上的工程建设项目应附可行性研究报告", limits.FeasibilityFrom)
	}
	if tagged("IT") && c.count(itPlan) == 0 {
		c.add(fault.Required, "files", "信息化项目应附信息化建设方案")
	}
	if n := c.count(quotation); tagged("PURCHASE") && c.count(quota) == 0 && n < limits.Quotations {
		c.add(fault.Required, "files", "没有支出标准的设备购置项目应附 %d 份询价材料，现有 %d 份", limits.Quotations, n)
	}
	if pick(c.form.Nature) == "NEW" && c.amountKnown && c.amount >= limits.ExAnteFrom && c.count(exAnte) == 0 {
		c.add(fault.Required, "files", "%s 万元以上的新增项目应附事前绩效评估报告", limits.ExAnteFrom)
	}
}

// count is how many files of the kind there are.
func (c *check) count(kind string) int {
	n := 0
	for _, f := range c.files {
		if f.Kind == kind {
			n++
		}
	}
	return n
}
