package standard

import (
	"encoding/json"
	"slices"
	"time"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
)

// Settings is every limit and period that differs by place (限额与期限).
type Settings struct {
	Header
	Form       FormSettings       `json:"form"`
	Scoring    ScoringSettings    `json:"scoring"`
	Panel      PanelSettings      `json:"panel"`
	Procedure  ProcedureSettings  `json:"procedure"`
	Monitoring MonitoringSettings `json:"monitoring"`
	Disclosure DisclosureSettings `json:"disclosure"`
	Survey     SurveySettings     `json:"survey"`
	ResultUse  []ResultUse        `json:"resultUse"`
}

// FormSettings are the limits of the declaration.
type FormSettings struct {
	LinesFrom              exact.Money `json:"linesFrom"` // budget lines are required from this amount on
	MinIndicators          int         `json:"minIndicators"`
	MaxIndicators          int         `json:"maxIndicators"`
	MinQuantitativePercent int         `json:"minQuantitativePercent"`
	MaxYears               int         `json:"maxYears"`
	FeasibilityFrom        exact.Money `json:"feasibilityFrom"` // of works
	ExAnteFrom             exact.Money `json:"exAnteFrom"`      // of new projects
	Quotations             int         `json:"quotations"`      // of purchases without a quota
}

// ScoringSettings are the limits of scores and of their dispersion.
type ScoringSettings struct {
	PassGate           exact.Decimal `json:"passGate"`
	OverAchievement    exact.Decimal `json:"overAchievement"`
	MinSheets          int           `json:"minSheets"`
	DropExtremesFrom   int           `json:"dropExtremesFrom"`
	DispersionRange    exact.Points  `json:"dispersionRange"`
	DispersionCV       exact.Decimal `json:"dispersionCV"`
	Departure          exact.Points  `json:"departure"` // of the meeting from the aggregate, without a leader's approval
	DepartureReasonMin int           `json:"departureReasonMin"`
	ExAnteFrom         *exact.Money  `json:"exAnteFrom,omitempty"` // new projects from here on are scored by the five aspects; nil: none
}

// PanelSettings are the limits of a draw and of an expert's standing.
type PanelSettings struct {
	MinExperts        int `json:"minExperts"`
	MaxExperts        int `json:"maxExperts"`
	YearlyLoad        int `json:"yearlyLoad"`
	FreeDays          int `json:"freeDays"` // of the time of a review, that an expert must be free to be drawn
	PerEmployer       int `json:"perEmployer"`
	OwnAdministration int `json:"ownAdministration"`
	AcceptHours       int `json:"acceptHours"`
	MaxAge            int `json:"maxAge"`
	IntermediateYears int `json:"intermediateYears"` // of work, that stand in for a senior title
	TermYears         int `json:"termYears"`
	DeclinesToPause   int `json:"declinesToPause"`
	OverdueToPause    int `json:"overdueToPause"`
	PauseYears        int `json:"pauseYears"`

	SheetHours *exact.Decimal `json:"sheetHours,omitempty"` // of an expert's work on one project, for statistics
}

// usualFreeDays hold in settings from before there were absences.
const usualFreeDays = 3

// UnmarshalJSON reads the limits; what was kept before there were absences has the usual
// days.
func (p *PanelSettings) UnmarshalJSON(body []byte) error {
	type plain PanelSettings
	read := plain{FreeDays: usualFreeDays}
	err := json.Unmarshal(body, &read)
	*p = PanelSettings(read)
	return err
}

// ProcedureSettings are periods in working days, but for the approval of the
// budget (批复), whose two periods count every day.
type ProcedureSettings struct {
	ReturnRounds             int   `json:"returnRounds"`
	ReturnDays               int   `json:"returnDays"`
	AppealDays               int   `json:"appealDays"`
	DisposalDays             int   `json:"disposalDays"` // after a warning
	OpinionDays              int   `json:"opinionDays"`  // on a draft evaluation report
	RectificationDays        int   `json:"rectificationDays"`
	ReminderDays             []int `json:"reminderDays"`
	ApprovalDays             int   `json:"approvalDays"`
	UnitApprovalDays         int   `json:"unitApprovalDays"`
	BlockOnOpenRectification bool  `json:"blockOnOpenRectification"`
}

// Reminder is the smallest of the days before an end within which the rest of the time
// lies; false while it is farther off than all of them.
func (p ProcedureSettings) Reminder(left time.Duration) (days int, near bool) {
	for _, n := range slices.Sorted(slices.Values(p.ReminderDays)) {
		if left <= time.Duration(n)*24*time.Hour {
			return n, true
		}
	}
	return 0, false
}

// MonitoringSettings say when monitoring (运行监控) warns.
type MonitoringSettings struct {
	Alarms      []Alarm       `json:"alarms"`
	ProgressGap exact.Decimal `json:"progressGap"` // between target progress and execution, in per cent points
}

// DisclosureSettings say what is not for the public (公开): a text with one of these
// words is kept back.
type DisclosureSettings struct {
	SecretWords []string `json:"secretWords"`
}

// SurveySettings say how many answers a satisfaction survey (满意度调查) must have before
// its result counts: so many, and such a part of those it meant to ask, in per cent.
type SurveySettings struct {
	MinSample  int `json:"minSample"`
	MinPercent int `json:"minPercent"`
}

// Least is the number of answers below which a survey of so many counts for nothing.
func (s SurveySettings) Least(planned int) int {
	return max(s.MinSample, (planned*s.MinPercent+99)/100)
}

// Alarm asks for a rate of execution by the end of a month, in per cent.
type Alarm struct {
	ThroughMonth int           `json:"throughMonth"`
	MinRate      exact.Decimal `json:"minRate"`
}

// ResultUse is what a grade means for the next budget (结果应用); Change is in per cent.
type ResultUse struct {
	Grade  Grade         `json:"grade"`
	Change exact.Decimal `json:"change"`
	TextZh string        `json:"textZh"`
}

func (s *Settings) into(set *Set) { set.Settings = s }

func (s *Settings) inspect(in *inspection) {
	for _, n := range []struct {
		path, what string
		value      int
	}{
		{"form.minIndicators", "指标最少行数", s.Form.MinIndicators}, {"form.maxIndicators", "指标最多行数", s.Form.MaxIndicators},
		{"form.maxYears", "项目最长年限", s.Form.MaxYears},
		{"scoring.minSheets", "有效评审表最少份数", s.Scoring.MinSheets}, {"scoring.dropExtremesFrom", "去掉最高最低分的起始份数", s.Scoring.DropExtremesFrom},
		{"panel.minExperts", "专家最少人数", s.Panel.MinExperts}, {"panel.maxExperts", "专家最多人数", s.Panel.MaxExperts},
		{"panel.yearlyLoad", "每人每年最多项目", s.Panel.YearlyLoad}, {"panel.freeDays", "评审期间最少可参加天数", s.Panel.FreeDays},
		{"panel.perEmployer", "同一单位最多人数", s.Panel.PerEmployer}, {"panel.acceptHours", "答复邀请时限", s.Panel.AcceptHours},
		{"procedure.returnRounds", "退回次数", s.Procedure.ReturnRounds},
		{"procedure.returnDays", "退回修改工作日", s.Procedure.ReturnDays}, {"procedure.appealDays", "申诉工作日", s.Procedure.AppealDays},
		{"procedure.disposalDays", "预警处置工作日", s.Procedure.DisposalDays}, {"procedure.opinionDays", "反馈意见工作日", s.Procedure.OpinionDays},
		{"procedure.rectificationDays", "整改工作日", s.Procedure.RectificationDays},
		{"procedure.approvalDays", "批复预算天数", s.Procedure.ApprovalDays}, {"procedure.unitApprovalDays", "批复所属单位天数", s.Procedure.UnitApprovalDays},
	} {
		in.positive(n.path, n.what, n.value)
	}
	for i, days := range s.Procedure.ReminderDays {
		in.positive(at("procedure.reminderDays[%d]", i), at("第 %d 次提醒的天数", i+1), days)
	}
	in.ordered("form.maxIndicators", "指标最多行数", s.Form.MaxIndicators, "最少行数", s.Form.MinIndicators)
	in.ordered("panel.maxExperts", "专家最多人数", s.Panel.MaxExperts, "最少人数", s.Panel.MinExperts)
	in.must(s.Scoring.DispersionRange > 0, fault.ScoreRange, "scoring.dispersionRange", "离散提示的总分极差应大于 0")
	in.must(s.Scoring.Departure >= 0, fault.ScoreRange, "scoring.departure", "集体评审偏离汇总分的限度不能小于 0")
	if hours := s.Panel.SheetHours; hours != nil {
		in.between("panel.sheetHours", "每张评审表的用时", *hours, 0, 1_000)
	}
	in.between("scoring.passGate", "及格门槛", s.Scoring.PassGate, 0, 1)
	in.between("scoring.overAchievement", "超额完成须说明的倍数", s.Scoring.OverAchievement, 1, 100)
	in.between("scoring.dispersionCV", "离散提示的变异系数", s.Scoring.DispersionCV, 0, 1)
	in.between("monitoring.progressGap", "进度差", s.Monitoring.ProgressGap, 0, 100)
	for i, a := range s.Monitoring.Alarms {
		in.must(1 <= a.ThroughMonth && a.ThroughMonth <= 12, fault.Number, at("monitoring.alarms[%d].throughMonth", i), "预警线的月份应在 1 与 12 之间，现为 %d", a.ThroughMonth)
		in.between(at("monitoring.alarms[%d].minRate", i), at("截至 %d 月预警线的执行率下限", a.ThroughMonth), a.MinRate, 0, 100)
	}
	for i, u := range s.ResultUse {
		in.must(slices.Contains(Grades, u.Grade), fault.NotFound, at("resultUse[%d].grade", i), "没有这个等级：%s", u.Grade)
		in.between(at("resultUse[%d].change", i), at("结果应用“%s”的预算增减", u.Grade.NameZh()), u.Change, -100, 100)
	}
}
