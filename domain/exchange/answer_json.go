package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// acknowledgement is the JSON form of an answer file. Fields unknown here are let
// pass, so that the other side may add its own.
type acknowledgement struct {
	SchemaVersion string `json:"schemaVersion"`
	Answers       []struct {
		ID     string `json:"id"`
		Status string `json:"status"`
		Reason string `json:"reason"`
		Hash   string `json:"hash"`
	} `json:"answers"`
}

func readJSON(data []byte) ([]entry, error) {
	if !utf8.Valid(data) {
		return nil, unreadable("JSON须为UTF-8编码")
	}
	d := json.NewDecoder(bytes.NewReader(data))
	var ack acknowledgement
	if err := d.Decode(&ack); err != nil {
		return nil, misread(err, d.InputOffset())
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, unreadable("JSON第%d字节起有多余内容", d.InputOffset())
	}
	if ack.SchemaVersion != SchemaVersion {
		return nil, unreadable("schemaVersion应为“%s”", SchemaVersion).At("schemaVersion")
	}
	if len(ack.Answers) > maxRows {
		return nil, unreadable("回执超过%d条", maxRows)
	}
	entries := make([]entry, len(ack.Answers))
	for i, a := range ack.Answers {
		entries[i] = entry{
			id: a.ID, status: a.Status, reason: a.Reason, hash: a.Hash,
			path:  func(field string) string { return fmt.Sprintf("answers[%d].%s", i, field) },
			place: func(field string) place { return place{words: fmt.Sprintf("第%d条的%s", i+1, field)} },
		}
	}
	return entries, nil
}

// misread names the place where the JSON breaks.
func misread(err error, offset int64) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return unreadable("JSON第%d字节：%s不应是%s", wrong.Offset, wrong.Field, wrong.Value).At("%s", wrong.Field)
	}
	return unreadable("JSON第%d字节附近有误", offset)
}
