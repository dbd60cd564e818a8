package exchange_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/outboxmessage"
)

// sent is the stand with one project whose message lies in a folder.
func sent(t *testing.T, h *domaintest.H) (*results, string) {
	t.Helper()
	r, dir := reported(t, h, 1), folder(t)
	r.push()
	r.delivered(exchange.Targets{Folder: dir})
	return r, dir
}

const onlyID = "440605-2027-2027-205101-001-v1"

func TestAnswersInTheFolderAreTaken(t *testing.T) {
	tests := map[string]struct {
		name string
		file func(t *testing.T, dir string) []byte
	}{
		"JSON": {"a.json", func(*testing.T, string) []byte {
			return fmt.Appendf(nil, `{"schemaVersion":"1.0","answers":[{"id":%q,"status":"REJECTED","reason":"超出控制数"}]}`, onlyID)
		}},
		"CSV": {"回执.csv", func(*testing.T, string) []byte {
			return []byte("报文编号,回执结果,退回原因\r\n" + onlyID + ",退回,超出控制数\r\n")
		}},
		"the list, filled in": {"清单.xlsx", func(t *testing.T, dir string) []byte {
			f := workbook(t, must(os.ReadFile(must(filepath.Glob(filepath.Join(dir, "*-list-*.xlsx")))(t)[0]))(t))
			must(true, f.SetCellStr("项目清单", "V2", "退回"))(t)
			must(true, f.SetCellStr("项目清单", "W2", "超出控制数"))(t)
			return must(f.WriteToBuffer())(t).Bytes()
		}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
				r, dir := sent(t, h)
				for range 2 { // the same file again changes nothing
					answer(t, dir, tt.name, tt.file(t, dir))
					r.delivered(exchange.Targets{Folder: dir})
				}
				r.stands(outboxmessage.StatusREJECTED, declaration.StageREPORTED, "超出控制数")
				if got := r.told(domaintest.Office, "push.rejected"); len(got) != 1 {
					t.Errorf("the office is told %v", got)
				}
				if left, taken := files(t, filepath.Join(dir, "answers")), files(t, filepath.Join(dir, "answers", "done")); len(left) != 0 ||
					len(taken) == 0 || !strings.HasSuffix(taken[0], "-"+tt.name) {
					t.Errorf("left %v, taken %v", left, taken)
				}
			})
		})
	}
}

func TestAFileWithAFaultIsLeftWithTheReasonBesideIt(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, dir := sent(t, h)
		said := func() string {
			return string(must(os.ReadFile(filepath.Join(dir, "answers", "a.csv.faults.txt")))(t))
		}
		answer(t, dir, "a.csv", []byte("id,status,reason\n"+onlyID+",REJECTED,\n440605-2027-x-v1,accept,\n"))
		r.delivered(exchange.Targets{Folder: dir})
		for _, words := range []string{"CSV文件第2行C列（reason）：退回须说明原因", "CSV文件第3行B列（status）：应为“接受”或“退回”"} {
			if !strings.Contains(said(), words+"\n") {
				t.Errorf("%s is not said: %s", words, said())
			}
		}
		answer(t, dir, "a.csv", []byte("id,status,reason\n"+onlyID+",ACCEPTED,\n440605-2027-x-v1,ACCEPTED,\nnone,ACCEPTED,\n"))
		r.delivered(exchange.Targets{Folder: dir})
		for _, words := range []string{"没有编号为“x/2027/1”的报文", "没有编号为“none”的报文"} {
			if !strings.Contains(said(), words+"\n") {
				t.Errorf("%s is not said: %s", words, said())
			}
		}
		r.stands(outboxmessage.StatusSENT, declaration.StageREPORTED, "") // nothing of the file counts
		answer(t, dir, "a.csv", []byte("id,status,reason\n"+onlyID+",ACCEPTED,\n"))
		r.delivered(exchange.Targets{Folder: dir})
		r.stands(outboxmessage.StatusACCEPTED, declaration.StagePUSHED, "")
		if left := files(t, filepath.Join(dir, "answers")); len(left) != 0 {
			t.Errorf("left: %v", left)
		}
	})
}

func TestWhatIsNoCompleteAnswerFileIsLeftAlone(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, dir := sent(t, h)
		accepted := []byte("id,status,reason\n" + onlyID + ",ACCEPTED,\n")
		outside := filepath.Join(t.TempDir(), "outside.csv")
		must(true, os.WriteFile(outside, accepted, 0o600))(t)
		must(true, os.Symlink(outside, filepath.Join(dir, "answers", "link.csv")))(t)
		must(true, os.WriteFile(filepath.Join(dir, "answers", "being-written.csv"), accepted, 0o600))(t)
		for _, name := range []string{".a.csv.tmp", "~$a.xlsx", "a.csv.faults.txt"} {
			answer(t, dir, name, accepted)
		}
		before := files(t, filepath.Join(dir, "answers"))
		r.delivered(exchange.Targets{Folder: dir})
		r.stands(outboxmessage.StatusSENT, declaration.StageREPORTED, "")
		if after := files(t, filepath.Join(dir, "answers")); len(after) != len(before) {
			t.Errorf("%v became %v", before, after)
		}
	})
}

func TestAFolderThatEverybodyMayWriteIsRefused(t *testing.T) {
	for _, name := range []string{".", "answers"} {
		dir := folder(t)
		must(true, os.Chmod(filepath.Join(dir, name), 0o777))(t)
		if err := exchange.OpenFolder(dir); err == nil || !strings.Contains(err.Error(), "chmod o-w") {
			t.Errorf("%s: %v", name, err)
		}
	}
	file := filepath.Join(t.TempDir(), "file")
	must(true, os.WriteFile(file, nil, 0o600))(t)
	if err := exchange.OpenFolder(file); err == nil {
		t.Error("a file is taken for a folder")
	}
}

func TestAnAnswerReachesNoOtherDivision(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, dir := sent(t, h)
		answer(t, dir, "a.csv", []byte("id,status,reason\n440606-2027-2027-205101-001-v1,ACCEPTED,\n"))
		r.delivered(exchange.Targets{Folder: dir})
		r.stands(outboxmessage.StatusSENT, declaration.StageREPORTED, "")
		_, err := try(h, h.As(domaintest.ClerkOther), exchange.Ack,
			exchange.Acknowledge{Rows: []*exchange.AcknowledgeRow{{Key: r.only().Key, Accepted: true}}})
		refuses(t, err, fault.NotFound, "rows[0].key")
	})
}
