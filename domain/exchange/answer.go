package exchange

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"hengxiao/domain/fault"
)

// MaxFile is how many bytes a file that comes in may have.
const MaxFile = 10 << 20

// The limits of what comes in. A workbook is a few hundred rows, of execution figures some
// thousands; what is far larger is a mistake or an attack.
const (
	maxRows   = 20_000
	maxReason = 1_000
	maxFaults = 100
)

// Answer is what the other side says of one message.
type Answer struct {
	ID       string
	Accepted bool
	Reason   string // always there when not accepted
	Hash     string // of the message it answers; empty where the other side gives none
}

// ReadAnswers reads an acknowledgement (回执): JSON, an .xlsx workbook, or CSV in UTF-8
// or GB18030. It tells the kind by the content. All faults come together, each naming
// its place; with one fault in it nothing of the file counts.
func ReadAnswers(r io.Reader) ([]Answer, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, err
	}
	if len(data) > MaxFile {
		return nil, unreadable("文件超过%dMB", MaxFile>>20)
	}
	entries, err := entriesOf(bytes.TrimPrefix(data, []byte("\ufeff")))
	if err != nil {
		return nil, err
	}
	return judge(entries)
}

func entriesOf(data []byte) ([]entry, error) {
	switch trimmed := bytes.TrimSpace(data); {
	case len(trimmed) == 0:
		return nil, unreadable("文件是空的")
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return readWorkbook(data)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return nil, unreadable("不能读取旧版或加密的Excel文件，请另存为不加密的.xlsx")
	case trimmed[0] == '{' || trimmed[0] == '[':
		return readJSON(data)
	default:
		return readCSV(data)
	}
}

// unreadable is a fault of the whole file.
func unreadable(message string, args ...any) *fault.Fault {
	return fault.New(fault.BadInput, message, args...)
}

// entry is one answer as it was typed, with a word for where each field stands.
type entry struct {
	id, status, reason, hash string
	path                     func(field string) string
	place                    func(field string) place
}

var (
	idForm   = regexp.MustCompile(`^[0-9A-Za-z_-]{1,120}$`)
	hashForm = regexp.MustCompile(`^[0-9a-f]{64}$`)
	statuses = map[string]bool{"接受": true, "ACCEPTED": true, "退回": false, "REJECTED": false}
)

// judge checks all entries and turns them into answers, or into faults.
func judge(entries []entry) ([]Answer, error) {
	if len(entries) == 0 {
		return nil, fault.New(fault.Required, "文件中没有回执")
	}
	var faults fault.List
	answers := make([]Answer, 0, len(entries))
	seen := map[string]place{}
	for _, e := range entries {
		a, found := e.judge()
		if at, twice := seen[a.ID]; twice && a.ID != "" {
			found = append(found, e.fault(fault.BadInput, "id", "报文编号与%s重复", at))
		}
		seen[a.ID] = e.place("id")
		answers = append(answers, a)
		faults = append(faults, found...)
	}
	if err := listed(faults).Err(); err != nil {
		return nil, err
	}
	return answers, nil
}

func (e entry) judge() (Answer, fault.List) {
	var faults fault.List
	a := Answer{ID: tidy(e.id), Reason: tidy(e.reason), Hash: strings.ToLower(tidy(e.hash))}
	switch {
	case a.ID == "":
		faults.Add(e.fault(fault.Required, "id", "缺少报文编号"))
	case !idForm.MatchString(a.ID):
		faults.Add(e.fault(fault.BadInput, "id", "不是报文编号"))
	}
	status := strings.ToUpper(tidy(e.status))
	accepted, known := statuses[status]
	a.Accepted = accepted
	switch {
	case status == "":
		faults.Add(e.fault(fault.Required, "status", "没有填写结果；未答复的行请删去"))
	case !known:
		faults.Add(e.fault(fault.NotFound, "status", "应为“接受”或“退回”"))
	case !accepted && a.Reason == "":
		faults.Add(e.fault(fault.Required, "reason", "退回须说明原因"))
	}
	if utf8.RuneCountInString(a.Reason) > maxReason {
		faults.Add(e.fault(fault.TooShort, "reason", "原因最多%d字", maxReason))
	}
	if a.Hash != "" && !hashForm.MatchString(a.Hash) {
		faults.Add(e.fault(fault.BadInput, "hash", "不是内容摘要"))
	}
	return a, faults
}

func (e entry) fault(code fault.Code, field, message string, args ...any) *fault.Fault {
	return e.place(field).fault(code, fmt.Sprintf(message, args...)).At("%s", e.path(field))
}

// tidy is the text in its usual form, without blanks around it.
func tidy(s string) string { return strings.TrimSpace(norm.NFC.String(s)) }
