package reporting

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/paper/docx"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// Letter prints the letter by which an expert is appointed (聘任函) for the present
// term: for the expert himself and the office. The name is the file's.
func Letter(ctx context.Context, db *ent.Client, id uuid.UUID) (name string, body []byte, err error) {
	e, err := db.Expert.Query().Where(expert.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return "", nil, fault.Missing()
	}
	if err != nil {
		return "", nil, err
	}
	v := viewer.FromContext(ctx)
	if !policy.KeepsLibrary(v) && (e.UserID == nil || *e.UserID != v.UserID) {
		return "", nil, fault.Missing()
	}
	if e.Status != expert.StatusACTIVE || e.EntryDate == nil || e.TermEnd == nil {
		return "", nil, fault.New(fault.Frozen, "只有在库专家才有聘任函")
	}
	set, err := standard.Current(ctx, db)
	if err != nil {
		return "", nil, err
	}
	var out bytes.Buffer
	err = docx.Write(&out, letterOf(e, set.Codes))
	return "聘任函（" + e.Code + "）.docx", out.Bytes(), err
}

func letterOf(e *ent.Expert, codes *standard.Codes) *paper.Document {
	fields := make([]string, len(e.Fields))
	for i, code := range e.Fields {
		fields[i] = codes.ExpertField.NameZh(code)
	}
	bureau := codes.Bureau(e.Division)
	doc := paper.New("预算绩效评审专家聘任函")
	doc.Headline("预算绩效评审专家聘任函")
	doc.Text(e.NameZh + "（" + e.EmployerZh + "，" + e.TitleZh + "）：")
	doc.Text(fmt.Sprintf("经申请（推荐）、核实和批准，现聘请您为%s预算绩效评审专家，专家编号 %s，聘期自 %s 至 %s，评审领域为%s。",
		bureau, e.Code, inWords(*e.EntryDate), inWords(*e.TermEnd), strings.Join(fields, "、")))
	doc.Text("请您独立、客观、公正地开展评审，按时提交意见并对意见负责；遇有应当回避的情形主动申请回避；对评审中知悉的信息和专家身份保密；不收受被评审单位的任何利益。")
	doc.Text("聘期内职称、工作单位或与预算单位的关系发生变化的，请及时在系统中更新。")
	doc.Text(bureau)
	doc.Text(inWords(*e.EntryDate))
	return doc
}

// inWords is a day as letters write it: 2026年8月1日.
func inWords(d clock.Date) string {
	t := d.Time().In(clock.Zone)
	return fmt.Sprintf("%d年%d月%d日", t.Year(), t.Month(), t.Day())
}
