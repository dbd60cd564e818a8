package library

import (
	"bytes"
	"context"
	"encoding/json"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertabsence"
	"hengxiao/ent/generated/ent/expertchange"
	"hengxiao/ent/generated/ent/expertfile"
	"hengxiao/ent/generated/ent/expertmeasure"
	"hengxiao/ent/generated/ent/expertrelation"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/payline"
	"hengxiao/ent/generated/ent/payment"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/scoreline"
	"hengxiao/ent/generated/ent/sheetmark"
	"hengxiao/ent/generated/ent/yearmark"
	"hengxiao/ent/term"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// ownData is everything that is kept of an expert, as he may take it with him.
type ownData struct {
	ExportedAt time.Time     `json:"exportedAt"`
	Entry      ownEntry      `json:"entry"`
	Personal   *Personal     `json:"personal"`
	Relations  []ownRelation `json:"relations"`
	Absences   []ownAbsence  `json:"absences"`
	Files      []ownFile     `json:"certificates"`
	History    []ownStep     `json:"history"`
	Reviews    []ownReview   `json:"reviews"`
	Seats      []ownSeat     `json:"seats"`
	Questions  []ownQuestion `json:"questions"`
	Meetings   []ownMeeting  `json:"meetings"`
	Marks      []ownMark     `json:"marks"`
	Years      []ownYear     `json:"years"`
	Measures   []ownMeasure  `json:"measures"`
	Payments   []ownPayment  `json:"payments"`
}

type ownEntry struct {
	Code          string      `json:"code"`
	NameZh        string      `json:"nameZh"`
	Sex           string      `json:"sex"`
	BirthYear     int         `json:"birthYear"`
	EmployerZh    string      `json:"employerZh"`
	EmployerKind  string      `json:"employerKind"`
	PostZh        string      `json:"postZh"`
	MajorZh       string      `json:"majorZh"`
	TitleZh       string      `json:"titleZh"`
	TitleLevel    string      `json:"titleLevel"`
	Education     string      `json:"education"`
	Fields        []string    `json:"fields"`
	SideFields    []string    `json:"sideFields"`
	YearsOfWork   int         `json:"yearsOfWork"`
	RegionZh      string      `json:"regionZh"`
	Career        string      `json:"career"`
	Publications  string      `json:"publications"`
	ConflictUnits []string    `json:"conflictUnits"`
	Status        string      `json:"status"`
	RecommendedBy string      `json:"recommendedBy"`
	EntryDate     *clock.Date `json:"entryDate"`
	TermEnd       *clock.Date `json:"termEnd"`
	ConsentedAt   *time.Time  `json:"consentedAt"`
}

type ownRelation struct {
	Kind       string      `json:"kind"`
	UnitCode   string      `json:"unitCode"`
	PartyZh    string      `json:"partyZh"`
	ProjectZh  string      `json:"projectZh"`
	RoleZh     string      `json:"roleZh"`
	ContractNo string      `json:"contractNo"`
	Since      *clock.Date `json:"since"`
	Until      *clock.Date `json:"until"`
	DeclaredBy string      `json:"declaredBy"`
	Withdrawn  bool        `json:"withdrawn"`
}

type ownAbsence struct {
	FirstDay   clock.Date `json:"firstDay"`
	LastDay    clock.Date `json:"lastDay"`
	Note       string     `json:"note"`
	DeclaredBy string     `json:"declaredBy"`
	Withdrawn  bool       `json:"withdrawn"`
}

type ownFile struct {
	Kind string    `json:"kind"`
	Name string    `json:"name"`
	Size int64     `json:"size"`
	At   time.Time `json:"at"`
}

type ownStep struct {
	At     time.Time `json:"at"`
	Action string    `json:"action"`
	By     string    `json:"by"`
	Reason string    `json:"reason"`
}

// ownReview is what the expert himself judged, once the round is over.
type ownReview struct {
	Project     string     `json:"project"`
	Total       *string    `json:"total"`
	Opinion     *string    `json:"opinion"`
	Text        string     `json:"text"`
	Lines       []ownLine  `json:"lines"`
	SubmittedAt *time.Time `json:"submittedAt"`
}

// ownLine is what the expert gave for one item.
type ownLine struct {
	Item    string        `json:"item"`
	Points  *exact.Points `json:"points"`
	Comment string        `json:"comment"`
}

// ownMark is how one review was marked (单次考核), ownYear how a year was.
type ownMark struct {
	Project  string          `json:"project"`
	Year     int             `json:"year"`
	Items    []form.MarkItem `json:"items"`
	Total    *exact.Points   `json:"total"`
	Standing *term.Standing  `json:"standing"`
	MarkedBy string          `json:"markedBy"`
}

type ownYear struct {
	Year     int              `json:"year"`
	Figures  form.YearFigures `json:"figures"`
	Items    []form.MarkItem  `json:"items"`
	Total    *exact.Points    `json:"total"`
	Standing *term.Standing   `json:"standing"`
	Honours  []string         `json:"honours"`
	GivenBy  string           `json:"givenBy"`
}

type ownMeasure struct {
	Kind       string      `json:"kind"`
	Rule       string      `json:"rule"`
	Reason     string      `json:"reason"`
	Begins     *clock.Date `json:"begins"`
	Ends       *clock.Date `json:"ends"`
	Status     string      `json:"status"`
	TakenBy    string      `json:"takenBy"`
	Appeal     string      `json:"appeal"`
	AppealText string      `json:"appealText"`
	Answer     string      `json:"answer"`
}

type ownPayment struct {
	Batch string       `json:"batch"`
	Gross *exact.Money `json:"gross"`
	Tax   *exact.Money `json:"tax"`
	Net   *exact.Money `json:"net"`
	At    time.Time    `json:"at"`
	Lines []ownFee     `json:"lines"`
}

// ownFee is what one sheet earned.
type ownFee struct {
	Project string      `json:"project"`
	Amount  exact.Money `json:"amount"`
}

// Own is an expert's own data as JSON, for himself alone (个人信息查阅、复制). The copy
// leaves a trace.
func (s *Service) Own(ctx context.Context, db *ent.Client, id uuid.UUID) ([]byte, error) {
	e, err := find(ctx, db, id)
	if err != nil {
		return nil, err
	}
	if v := viewer.FromContext(ctx); e.UserID == nil || *e.UserID != v.UserID {
		return nil, fault.Missing()
	}
	own := &ownData{ExportedAt: clock.Now(ctx), Entry: entryOf(e)}
	if own.Personal, err = s.open(ctx, db, e); err != nil {
		return nil, err
	}
	if err := own.read(ctx, db, e); err != nil {
		return nil, err
	}
	if err := own.readSeats(ctx, db, e); err != nil {
		return nil, err
	}
	if err := own.readStanding(ctx, db, e); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(own); err != nil {
		return nil, err
	}
	return out.Bytes(), trace.New(ctx, db, "exportOwn", ent.TypeExpert, e.ID.String(), "{}").Exec(ctx)
}

func entryOf(e *ent.Expert) ownEntry {
	return ownEntry{Code: e.Code, NameZh: e.NameZh, Sex: string(value(e.Sex)), BirthYear: value(e.BirthYear), EmployerZh: e.EmployerZh,
		EmployerKind: e.EmployerKind, PostZh: e.PostZh, MajorZh: e.MajorZh, TitleZh: e.TitleZh, TitleLevel: string(value(e.TitleLevel)),
		Education: string(value(e.Education)), Fields: e.Fields, SideFields: e.SideFields, YearsOfWork: value(e.YearsOfWork),
		RegionZh: e.RegionZh, Career: e.Career, Publications: e.Publications, ConflictUnits: e.ConflictUnits, Status: string(e.Status),
		RecommendedBy: e.RecommendedBy, EntryDate: e.EntryDate, TermEnd: e.TermEnd, ConsentedAt: e.ConsentedAt}
}

// read gathers what hangs on the entry.
func (own *ownData) read(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	ctx = viewer.System(ctx, "an expert's own data")
	relations, err := db.ExpertRelation.Query().Where(expertrelation.ExpertID(e.ID)).Order(expertrelation.ByID()).All(ctx)
	if err != nil {
		return err
	}
	for _, r := range relations {
		own.Relations = append(own.Relations, ownRelation{string(r.Kind), r.UnitCode, r.PartyZh, r.ProjectZh, r.RoleZh, r.ContractNo,
			r.Since, r.Until, string(r.DeclaredBy), r.WithdrawnAt != nil})
	}
	absences, err := db.ExpertAbsence.Query().Where(expertabsence.ExpertID(e.ID)).Order(expertabsence.ByFirstDay(), expertabsence.ByID()).All(ctx)
	if err != nil {
		return err
	}
	for _, a := range absences {
		own.Absences = append(own.Absences, ownAbsence{a.FirstDay, a.LastDay, a.Note, string(a.DeclaredBy), a.WithdrawnAt != nil})
	}
	files, err := db.ExpertFile.Query().Where(expertfile.ExpertID(e.ID), expertfile.RemovedAtIsNil()).Order(expertfile.ByID()).All(ctx)
	if err != nil {
		return err
	}
	for _, f := range files {
		own.Files = append(own.Files, ownFile{string(f.Kind), f.Name, f.Size, f.CreatedAt})
	}
	steps, err := db.ExpertChange.Query().Where(expertchange.ExpertID(e.ID)).Order(expertchange.ByID()).All(ctx)
	if err != nil {
		return err
	}
	for _, step := range steps {
		own.History = append(own.History, ownStep{step.CreatedAt, step.Action, step.ActorName, step.Reason})
	}
	sheets, err := db.ExpertSheet.Query().Where(expertsheet.ExpertID(e.ID), expertsheet.StatusEQ(expertsheet.StatusLOCKED),
		expertsheet.HasRoundWith(reviewround.StatusEQ(reviewround.StatusCLOSED))).
		Order(expertsheet.BySubmittedAt(), expertsheet.ByID()).
		WithLines(func(q *ent.ScoreLineQuery) { q.Order(scoreline.ByItem()) }).All(ctx)
	for _, sheet := range sheets {
		own.Reviews = append(own.Reviews, reviewOf(sheet))
	}
	return err
}

// readStanding gathers how the expert was marked, what followed from it, and what he was
// paid, as far as he may know by now: a pay list is his to read once it is approved.
func (own *ownData) readStanding(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	marks, err := db.SheetMark.Query().Where(sheetmark.ExpertID(e.ID)).Order(sheetmark.ByID()).
		WithSheet().All(viewer.System(ctx, "an expert's own marks"))
	if err != nil {
		return err
	}
	for _, m := range marks {
		own.Marks = append(own.Marks, ownMark{m.Edges.Sheet.ProjectName, m.Year, m.Items, m.Total, m.Standing, m.MarkedBy})
	}
	years, err := db.YearMark.Query().Where(yearmark.ExpertID(e.ID)).Order(yearmark.ByYear()).All(ctx)
	if err != nil {
		return err
	}
	for _, y := range years {
		own.Years = append(own.Years, ownYear{y.Year, y.Figures, y.Items, y.Total, y.Standing, y.Honours, y.GivenBy})
	}
	measures, err := db.ExpertMeasure.Query().Where(expertmeasure.ExpertID(e.ID)).Order(expertmeasure.ByID()).All(ctx)
	if err != nil {
		return err
	}
	for _, m := range measures {
		own.Measures = append(own.Measures, ownMeasure{string(m.Kind), string(m.Rule), m.Reason, m.Begins, m.Ends, string(m.Status),
			m.TakenByName, string(m.Appeal), m.AppealText, m.Answer})
	}
	payments, err := db.Payment.Query().Where(payment.ExpertID(e.ID)).Order(payment.ByID()).
		WithLines(func(q *ent.PayLineQuery) { q.Order(payline.ByProjectName(), payline.ByID()) }).All(ctx)
	for _, p := range payments {
		paid := ownPayment{Batch: p.BatchName, Gross: p.Gross, Tax: p.Tax, Net: p.Net, At: p.CreatedAt}
		for _, l := range p.Edges.Lines {
			paid.Lines = append(paid.Lines, ownFee{l.ProjectName, l.Amount})
		}
		own.Payments = append(own.Payments, paid)
	}
	return err
}

func reviewOf(s *ent.ExpertSheet) ownReview {
	r := ownReview{Project: s.ProjectName, Text: s.Text, SubmittedAt: s.SubmittedAt}
	for _, line := range s.Edges.Lines {
		r.Lines = append(r.Lines, ownLine{line.Item, line.Points, line.Comment})
	}
	if s.Total != nil {
		text := s.Total.String()
		r.Total = &text
	}
	if s.Opinion != nil {
		text := string(*s.Opinion)
		r.Opinion = &text
	}
	return r
}
