package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"

	"hengxiao/domain/demo"
)

// caller is somebody who is signed in at a server.
type caller struct {
	address string
	token   string
}

// web keeps a connection for every worker.
var web = &http.Client{Timeout: 20 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 16}}

// signIn signs a person of the demo in.
func (s *server) signIn(ctx context.Context, login string) (*caller, error) {
	c := &caller{address: s.address}
	var said struct{ SignIn struct{ AccessToken string } }
	err := c.read(ctx, `mutation($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { accessToken } }`,
		fields{"login": login, "password": demo.Password}, &said)
	c.token = said.SignIn.AccessToken
	return c, err
}

// fields are the variables of an operation.
type fields map[string]any

// ask sends an operation and returns the whole reply. One with errors is a failure.
func (c *caller) ask(ctx context.Context, query string, variables fields) ([]byte, error) {
	body, err := json.Marshal(struct {
		Query     string `json:"query"`
		Variables fields `json:"variables"`
	}{query, variables})
	if err != nil {
		return nil, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+c.address+"/graphql", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	if c.token != "" {
		request.Header.Set("Authorization", "Bearer "+c.token)
	}
	answer, err := web.Do(request)
	if err != nil {
		return nil, err
	}
	reply, err := io.ReadAll(answer.Body)
	if err := answer.Body.Close(); err != nil {
		return nil, err
	}
	if err != nil {
		return nil, err
	}
	if answer.StatusCode != http.StatusOK || !bytes.HasPrefix(reply, []byte(`{"data":`)) {
		return nil, fmt.Errorf("%s: %.500s", answer.Status, reply)
	}
	return reply, nil
}

// read sends an operation and decodes its data.
func (c *caller) read(ctx context.Context, query string, variables fields, to any) error {
	reply, err := c.ask(ctx, query, variables)
	if err != nil {
		return err
	}
	return json.Unmarshal(reply, &struct{ Data any }{to})
}
