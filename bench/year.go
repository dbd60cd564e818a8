package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"time"

	"hengxiao/ent/clock"
)

// The lists of the spending half ask what the application's own pages ask.
const (
	selfListQuery = `query($filter: SelfEvaluationFilter!) { selfEvaluations(filter: $filter, first: 50) { totalCount pageInfo { hasNextPage endCursor }
		edges { node { id version stage dueAt executionRate total grade finalTotal finalGrade inflated declaration { id code nameZh unit { id shortNameZh } } } } } }`

	monitorListQuery = `query($filter: MonitoringFilter!) { monitorings(filter: $filter, first: 50) { totalCount pageInfo { hasNextPage endCursor }
		edges { node { id throughMonth stage dueAt executionRate progress light suspended declaration { id code nameZh unit { id shortNameZh } } } } } }`

	evaluationListQuery = `query($filter: EvaluationFilter!) { evaluations(filter: $filter, first: 50) { totalCount pageInfo { hasNextPage endCursor }
		edges { node { id kind stage dueAt evaluatorName total grade declaration { id code nameZh unit { id shortNameZh } } } } } }`
)

// yearCases are the lists of a year whose spending is looked at: whole, and narrowed to
// what somebody has to act on.
var yearCases = []kase{
	{name: "self-evaluations of a year", begin: asking(inYear(nil), selfListQuery)},
	{name: "self-evaluations with points lost", begin: asking(inYear(fields{"inflated": true}), selfListQuery)},
	{name: "monitorings of a year", begin: asking(inYear(nil), monitorListQuery)},
	{name: "warnings of a year", begin: asking(inYear(fields{"stages": []string{"WARNED"}}), monitorListQuery)},
	{name: "evaluations of a year", begin: asking(inYear(nil), evaluationListQuery)},
	{name: "rectifications of a year", begin: asking(inYear(fields{"rectification": "OPEN"}), evaluationListQuery)},
	{name: "late rectifications of a year", begin: asking(inYear(fields{"rectification": "OVERDUE"}), evaluationListQuery)},
}

const (
	mostDone    = 50                     // of the year's projects that the demo has asked about
	mostOpening = 15 * time.Second       // for asking all units of a year at once, and for its figures
	mostListing = 300 * time.Millisecond // at the median, of a list of the year
)

// limitYear adds the lists of the year to what has a limit.
func limitYear(limits map[string]time.Duration) map[string]time.Duration {
	for _, c := range yearCases {
		limits[c.name] = mostListing
	}
	return limits
}

// inYear narrows a list to the year, and further.
func inYear(further fields) func(*server) []fields {
	return func(s *server) []fields {
		filter := fields{"year": s.base.year}
		for name, value := range further {
			filter[name] = value
		}
		return []fields{{"filter": filter}}
	}
}

// openYear lets the office ask all units of the year at once and bring in what was spent,
// and tells how long each took.
func (s *server) openYear(ctx context.Context) error {
	due := time.Now().AddDate(0, 1, 0).Format(time.DateOnly)
	openings := []struct{ name, query string }{
		{"monitoring", `mutation($year: Int!, $due: Date!) { made: openMonitoring(input: { year: $year, throughMonth: 6, dueOn: $due }) }`},
		{"self-evaluation", `mutation($year: Int!, $due: Date!) { made: openSelfEvaluations(input: { year: $year, dueOn: $due }) }`},
	}
	for _, o := range openings {
		var said struct{ Made int }
		begun := time.Now()
		if err := s.office.read(ctx, o.query, fields{"year": s.base.year, "due": due}, &said); err != nil {
			return fmt.Errorf("open %s of %d on %s: %w", o.name, s.base.year, s, err)
		}
		if said.Made == 0 {
			return nil // by another binary on the same database
		}
		if said.Made < yearOf-mostDone {
			return fmt.Errorf("open %s of %d on %s: only %d opened", o.name, s.base.year, s, said.Made)
		}
		if err := s.inTime(o.name+" opened", said.Made, time.Since(begun)); err != nil {
			return err
		}
	}
	begun := time.Now()
	if err := s.importYear(ctx); err != nil {
		return fmt.Errorf("figures of %d on %s: %w", s.base.year, s, err)
	}
	if err := s.inTime("execution figures imported", len(s.base.codes), time.Since(begun)); err != nil {
		return err
	}
	if err := s.base.passYear(ctx); err != nil {
		return err
	}
	_, err := s.base.settle(ctx)
	return err
}

// inTime tells what something for the whole year took, and ends where that is too long.
func (s *server) inTime(what string, projects int, took time.Duration) error {
	say("%s: %s for %d projects of %d in %s", s, what, projects, s.base.year, took.Round(time.Millisecond))
	if took > mostOpening {
		return fmt.Errorf("%s: %s in %s; at most %s", s, what, took, mostOpening)
	}
	return nil
}

// importYear brings in what the payment system says of every project: half is spent.
func (s *server) importYear(ctx context.Context) error {
	var body, file bytes.Buffer
	file.WriteString("项目编码,全年预算数（万元）,全年执行数（万元）\n")
	for _, code := range s.base.codes {
		fmt.Fprintf(&file, "%s,100,50\n", code)
	}
	form := multipart.NewWriter(&body)
	if err := form.WriteField("asOf", string(clock.NewDate(s.base.year, time.December, 31))); err != nil {
		return err
	}
	part, err := form.CreateFormFile("file", "执行数.csv")
	if err != nil {
		return err
	}
	if _, err := file.WriteTo(part); err != nil {
		return err
	}
	if err := form.Close(); err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+s.address+"/files/executions", &body)
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", form.FormDataContentType())
	request.Header.Set("Authorization", "Bearer "+s.office.token)
	answer, err := web.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = answer.Body.Close() }()
	reply, err := io.ReadAll(answer.Body)
	if err != nil {
		return err
	}
	var said struct{ Changed int }
	if err := json.Unmarshal(reply, &said); err != nil || answer.StatusCode != http.StatusOK || said.Changed != len(s.base.codes) {
		return fmt.Errorf("%s: %.300s", answer.Status, reply)
	}
	return nil
}
