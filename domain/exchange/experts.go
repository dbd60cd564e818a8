package exchange

import (
	"context"
	"io"
	"slices"
	"strconv"
	"strings"

	"hengxiao/domain/library"
	"hengxiao/domain/paper/book"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/viewer"
)

// expertColumns are what the import reads. Personal values go in this way; none goes out.
var expertColumns = []column{
	{"姓名", "nameZh", true}, {"性别", "sex", false}, {"出生年份", "birthYear", true}, {"身份证号", "idNumber", true},
	{"手机", "phone", true}, {"邮箱", "email", false}, {"开户银行", "bankName", false}, {"银行账号", "bankAccount", false},
	{"工作单位", "employerZh", true}, {"单位性质", "employerKind", true}, {"职务", "postZh", false}, {"专业", "majorZh", false},
	{"职称", "titleZh", true}, {"职称级别", "titleLevel", true}, {"学历", "education", false}, {"主要领域", "fields", true},
	{"兼评领域", "sideFields", false}, {"从业年限", "yearsOfWork", false}, {"所在地区", "regionZh", false}, {"工作简历", "career", false},
	{"主要成果", "publications", false}, {"应回避单位", "conflictUnits", false}, {"本人同意", "consent", true},
}

const (
	expertSheetName = "专家"
	yes             = "是"
)

// The words of a workbook for the codes of an entry.
var (
	sexes  = map[expert.Sex]string{expert.SexMALE: "男", expert.SexFEMALE: "女"}
	levels = map[expert.TitleLevel]string{expert.TitleLevelSENIOR: "正高", expert.TitleLevelDEPUTY_SENIOR: "副高",
		expert.TitleLevelINTERMEDIATE: "中级", expert.TitleLevelOTHER: "其他"}
	educations = map[expert.Education]string{expert.EducationDOCTOR: "博士", expert.EducationMASTER: "硕士",
		expert.EducationBACHELOR: "本科", expert.EducationJUNIOR: "大专", expert.EducationOTHER: "其他"}
)

// WriteExpertTemplate writes the empty workbook that the import takes, with the words
// that its columns know.
func WriteExpertTemplate(ctx context.Context, db *ent.Client, w io.Writer) error {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return err
	}
	list, words := book.Page{Name: expertSheetName}, book.Page{Name: "填写说明", Head: []string{"列", "要求"}}
	explain := map[string]string{
		"sex": inWords(sexes, expert.SexMALE, expert.SexFEMALE), "titleLevel": inWords(levels, expert.TitleLevelSENIOR,
			expert.TitleLevelDEPUTY_SENIOR, expert.TitleLevelINTERMEDIATE, expert.TitleLevelOTHER),
		"education": inWords(educations, expert.EducationDOCTOR, expert.EducationMASTER, expert.EducationBACHELOR,
			expert.EducationJUNIOR, expert.EducationOTHER),
		"employerKind": namesOf(set.Codes.EmployerKind), "fields": "可填多个，以顿号分隔：" + namesOf(set.Codes.ExpertField),
		"sideFields": "同主要领域", "conflictUnits": "单位编码，可填多个，以顿号分隔", "consent": "本人同意处理其个人信息的填“是”",
		"birthYear": "四位年份",
	}
	for _, c := range expertColumns {
		list.Head = append(list.Head, c.title)
		need := explain[c.field]
		if c.needed {
			need = strings.TrimSuffix("必填；"+need, "；")
		}
		words.Rows = append(words.Rows, []book.Value{book.Text(c.title), book.Text(need)})
	}
	return book.Write(w, []book.Page{list, words})
}

func inWords[K comparable](names map[K]string, order ...K) string {
	list := make([]string, len(order))
	for i, k := range order {
		list[i] = names[k]
	}
	return strings.Join(list, "、")
}

func namesOf(list standard.CodeList) string {
	names := make([]string, len(list))
	for i, c := range list {
		names[i] = c.NameZh
	}
	return strings.Join(names, "、")
}

// ExpertList narrows what is written of the library.
type ExpertList struct {
	Status *expert.Status
	Field  string
}

// WriteExperts writes the library as far as the viewer sees it, without a personal
// value. Text cells stay texts whatever they begin with.
func WriteExperts(ctx context.Context, db *ent.Client, w io.Writer, narrow ExpertList) (rows int, err error) {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return 0, err
	}
	q := db.Expert.Query().Where(expert.ErasedAtIsNil()).Order(expert.ByCode())
	if narrow.Status != nil {
		q.Where(expert.StatusEQ(*narrow.Status))
	}
	experts, err := q.All(ctx)
	if err != nil {
		return 0, err
	}
	loads, err := library.Loads(ctx, db, viewer.FromContext(ctx).Division)
	if err != nil {
		return 0, err
	}
	p := book.Page{Name: expertSheetName, Head: []string{"编号", "姓名", "性别", "出生年份", "工作单位", "单位性质", "职务", "专业", "职称",
		"职称级别", "学历", "主要领域", "兼评领域", "从业年限", "所在地区", "状态", "聘期开始", "聘期结束", "本年度评审次数"}}
	for _, e := range experts {
		if narrow.Field != "" && !slices.Contains(e.Fields, narrow.Field) && !slices.Contains(e.SideFields, narrow.Field) {
			continue
		}
		p.Rows = append(p.Rows, expertLine(e, set.Codes, library.ReviewsOf(ctx, e, loads)))
	}
	return len(p.Rows), book.Write(w, []book.Page{p})
}

func expertLine(e *ent.Expert, codes *standard.Codes, reviews int) []book.Value {
	number := func(n *int) book.Value {
		if n == nil {
			return book.Blank
		}
		return book.Figure(strconv.Itoa(*n))
	}
	day := func(d *clock.Date) book.Value {
		if d == nil {
			return book.Blank
		}
		return book.Text(string(*d))
	}
	listed := func(list []string) book.Value {
		names := make([]string, len(list))
		for i, code := range list {
			names[i] = codes.ExpertField.NameZh(code)
		}
		return book.Text(strings.Join(names, "、"))
	}
	return []book.Value{book.Text(e.Code), book.Text(e.NameZh), book.Text(word(sexes, e.Sex)), number(e.BirthYear), book.Text(e.EmployerZh),
		book.Text(codes.EmployerKind.NameZh(e.EmployerKind)), book.Text(e.PostZh), book.Text(e.MajorZh), book.Text(e.TitleZh), book.Text(word(levels, e.TitleLevel)),
		book.Text(word(educations, e.Education)), listed(e.Fields), listed(e.SideFields), number(e.YearsOfWork), book.Text(e.RegionZh),
		book.Text(workflow.EntryNames[e.Status]), day(e.EntryDate), day(e.TermEnd), book.Figure(strconv.Itoa(reviews))}
}

func word[K comparable](names map[K]string, code *K) string {
	if code == nil {
		return ""
	}
	return names[*code]
}

// typedExpert is a row of the import as an entry, and where each field of it stands.
type typedExpert struct {
	library.ExpertInput
	place func(field string) place
}
