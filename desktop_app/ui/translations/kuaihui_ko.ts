<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>Asking</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Authoring</name>
    <message>
        <source>My phrases</source>
        <translation>내 문구</translation>
    </message>
</context>
<context>
    <name>BargainingPage</name>
    <message>
        <source>Decay</source>
        <translation>감소율</translation>
    </message>
    <message>
        <source>Each concession is this part of the one before</source>
        <translation>매번 이전 할인 폭의 몇 배로 할지</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>할인 한도</translation>
    </message>
    <message>
        <source>Nobody goes below this part of the price, such as 0.95 or 95%</source>
        <translation>가격의 이 비율 아래로는 내려가지 않습니다. 예: 0.95 또는 95%</translation>
    </message>
    <message>
        <source>Prices are multiples of this: 1 for whole yuan, 100 for whole 100 won</source>
        <translation>제안 가격의 단위: 1은 1원, 100은 100원 단위</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>반올림 단위</translation>
    </message>
</context>
<context>
    <name>BodyEdit</name>
    <message>
        <source>Reply</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>next message</source>
        <translation>다음 메시지</translation>
    </message>
</context>
<context>
    <name>BodyPane</name>
    <message>
        <source>+ Variable…</source>
        <translation>＋ 변수…</translation>
    </message>
    <message>
        <source>Insert {name}</source>
        <translation>{name} 넣기</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>다음 메시지</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿 원문</translation>
    </message>
</context>
<context>
    <name>CaptureWindow</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Edit further…</source>
        <translation>더 편집…</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>새 문구</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>저장 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>There is one with this text: {title}</source>
        <translation>같은 내용의 문구가 있습니다: {title}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
</context>
<context>
    <name>CategoryLook</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Colour {name}</source>
        <translation>색상 {name}</translation>
    </message>
    <message>
        <source>Icon and colour</source>
        <translation>아이콘과 색상</translation>
    </message>
    <message>
        <source>Icon {name}</source>
        <translation>아이콘 {name}</translation>
    </message>
</context>
<context>
    <name>ChatStrip</name>
    <message>
        <source>New buyer</source>
        <translation>새 고객</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source> min</source>
        <translation>분</translation>
    </message>
    <message>
        <source>A time such as 22:00.</source>
        <translation>22:00처럼 적습니다.</translation>
    </message>
    <message>
        <source>Chats and timers</source>
        <translation>상담과 타이머</translation>
    </message>
    <message>
        <source>Forget a chat left alone for</source>
        <translation>응대가 없는 상담을 지우는 시간</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>No buyer is nudged then. The same time twice: there are none.</source>
        <translation>이 시간에는 고객에게 결제를 안내하지 않습니다. 두 시각이 같으면 방해 금지 시간이 없습니다.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>방해 금지 시간</translation>
    </message>
    <message>
        <source>Show how long the buyer has been waiting</source>
        <translation>고객이 기다린 시간 표시</translation>
    </message>
    <message>
        <source>So that one buyer&apos;s name never stands in another&apos;s reply.</source>
        <translation>한 고객의 이름이 다른 고객의 답변에 들어가지 않도록 합니다.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>종료</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Another buyer beside this one</source>
        <translation>다른 고객 추가</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>열어 두기</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>스토어</translation>
    </message>
    <message>
        <source>Which kind of buyer?</source>
        <translation>어떤 유형의 고객인가요?</translation>
    </message>
    <message>
        <source>end each</source>
        <translation>반복 끝</translation>
    </message>
    <message>
        <source>end if</source>
        <translation>조건 끝</translation>
    </message>
    <message>
        <source>for each {what}</source>
        <translation>각각 {what}</translation>
    </message>
    <message>
        <source>if {what}</source>
        <translation>만약 {what}</translation>
    </message>
    <message>
        <source>or if {what}</source>
        <translation>또는 만약 {what}</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>아니면</translation>
    </message>
    <message>
        <source>unless {what}</source>
        <translation>아닐 때 {what}</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Choices</source>
        <translation>선택 항목</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>As it looks</source>
        <translation>자동 인식</translation>
    </message>
    <message>
        <source>Ask for what stands in [brackets]</source>
        <translation>[대괄호] 안의 내용을 물어보기</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Names of columns</source>
        <translation>열 이름</translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation>{n}행</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>처음 몇 행</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>열 이름 없음</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Copy the handover note</source>
        <translation>인수인계 메모 복사</translation>
    </message>
    <message>
        <source>Edit the phrase at hand</source>
        <translation>현재 문구 편집</translation>
    </message>
    <message>
        <source>Export: write phrases to a file…</source>
        <translation>내보내기: 문구를 파일로 저장…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Folder with my files</source>
        <translation>내 파일이 있는 폴더</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>기록…</translation>
    </message>
    <message>
        <source>Import: take in phrases…</source>
        <translation>가져오기: 다른 곳의 문구 읽기…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>창 열어 두기</translation>
    </message>
    <message>
        <source>Ladders…</source>
        <translation>단계표…</translation>
    </message>
    <message>
        <source>My code, pin and place for the phrase at hand…</source>
        <translation>내 코드, 고정, 순서…</translation>
    </message>
    <message>
        <source>My phrases</source>
        <translation>내 문구</translation>
    </message>
    <message>
        <source>My phrases as a file</source>
        <translation>내 문구 파일</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>새 분류</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>새 문구</translation>
    </message>
    <message>
        <source>New phrase…</source>
        <translation>새 문구…</translation>
    </message>
    <message>
        <source>Next buyer: forget this chat</source>
        <translation>다음 고객: 현재 상담 정보 지우기</translation>
    </message>
    <message>
        <source>Phrases and categories</source>
        <translation>문구와 분류</translation>
    </message>
    <message>
        <source>Problems in my files</source>
        <translation>내 파일의 문제</translation>
    </message>
    <message>
        <source>Questions…</source>
        <translation>질문…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Reload the files</source>
        <translation>파일 다시 읽기</translation>
    </message>
    <message>
        <source>Remind me of this buyer…</source>
        <translation>이 고객 알림 설정…</translation>
    </message>
    <message>
        <source>Reminders and follow-ups</source>
        <translation>알림과 후속 처리</translation>
    </message>
    <message>
        <source>Rules: what replies may not say</source>
        <translation>규칙: 답변에 쓰면 안 되는 말</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>설정 파일</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>스토어</translation>
    </message>
    <message>
        <source>Team: what came in, proposals, history</source>
        <translation>팀: 새로 온 것, 제안, 기록</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>ConflictWindow</name>
    <message numerus="yes">
        <source>%n places in all</source>
        <translation>
            <numerusform>모두 %n곳</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by two</source>
        <translation>양쪽에서 수정됨</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>내 것 유지</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>내 것</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>상대 것 사용</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>상대 것</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Not copied</source>
        <translation>복사하지 않음</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Any table (CSV, Excel, LibreOffice)</source>
        <translation>모든 표 (CSV, Excel, LibreOffice)</translation>
    </message>
    <message>
        <source>Category below</source>
        <translation>하위 분류</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경됨</translation>
    </message>
    <message>
        <source>Handbook to print (HTML)</source>
        <translation>인쇄용 안내서 (HTML)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 문구</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>불가</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>일반 텍스트</translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation>{n}행</translation>
    </message>
    <message>
        <source>Same text</source>
        <translation>같은 내용</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>동일</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message numerus="yes">
        <source>%n phrases that are selected</source>
        <translation>
            <numerusform>선택한 문구 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phrases.</source>
        <translation>
            <numerusform>문구 %n개.</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Handbook (PDF)</source>
        <translation>안내서 (PDF)</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>전체 문구</translation>
    </message>
    <message>
        <source>This format holds all of it.</source>
        <translation>이 형식은 모든 내용을 담습니다.</translation>
    </message>
    <message>
        <source>What this format cannot hold</source>
        <translation>이 형식이 담지 못하는 내용</translation>
    </message>
    <message>
        <source>Write phrases to a file</source>
        <translation>문구 내보내기</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>저장 중</translation>
    </message>
    <message>
        <source>all; or what the search finds</source>
        <translation>전체, 또는 검색된 것만</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Written: {path}</source>
        <translation>저장했습니다: {path}</translation>
    </message>
</context>
<context>
    <name>Extras</name>
    <message>
        <source>Add keywords</source>
        <translation>키워드 추가</translation>
    </message>
    <message>
        <source>Also suits buyers</source>
        <translation>적용 고객 추가</translation>
    </message>
    <message>
        <source>Also suits platforms</source>
        <translation>적용 플랫폼 추가</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Codes of {count} phrases</source>
        <translation>문구 {count}개의 코드</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>시작 번호</translation>
    </message>
    <message>
        <source>Keywords of {count} phrases</source>
        <translation>문구 {count}개의 키워드</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>글자</translation>
    </message>
    <message>
        <source>New ladder</source>
        <translation>새 단계표</translation>
    </message>
    <message>
        <source>Take out keywords</source>
        <translation>키워드 제거</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>그대로</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>sample</source>
        <translation>예시</translation>
    </message>
</context>
<context>
    <name>FieldsModel</name>
    <message>
        <source>Choices</source>
        <translation>선택지</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Usual answer</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>변수</translation>
    </message>
</context>
<context>
    <name>FieldsWindow</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Delete question</source>
        <translation>질문 삭제</translation>
    </message>
    <message>
        <source>How a value that a reply needs and nobody knows yet is asked for.</source>
        <translation>답변에 필요한데 아직 모르는 값을 물어보는 방법입니다.</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>새 질문</translation>
    </message>
    <message>
        <source>Phrasebook</source>
        <translation>문구집</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>질문</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Back up</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>백업…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>백업 (*.zip)</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>설정 내보내기</translation>
    </message>
    <message>
        <source>Export the settings…</source>
        <translation>설정 내보내기…</translation>
    </message>
    <message>
        <source>Files and backup</source>
        <translation>파일과 백업</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Open the settings file</source>
        <translation>설정 파일 열기</translation>
    </message>
    <message>
        <source>Phrases, shops, rules, settings and reminders in one zip file.</source>
        <translation>문구, 스토어, 규칙, 설정, 알림을 zip 파일 하나에 담습니다.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>백업 복원</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>복원…</translation>
    </message>
    <message>
        <source>Settings (*.toml)</source>
        <translation>설정 (*.toml)</translation>
    </message>
    <message>
        <source>Settings for a colleague</source>
        <translation>동료에게 줄 설정</translation>
    </message>
    <message>
        <source>Without your name and number, passwords and the size of the window.</source>
        <translation>이름과 번호, 비밀번호, 창 크기는 빠집니다.</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>내 파일</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>A minute now, then every reply is a few keys away.</source>
        <translation>지금 잠깐이면, 앞으로 모든 답변이 키 몇 번이면 됩니다.</translation>
    </message>
    <message>
        <source>As it stands in replies</source>
        <translation>답변에 쓰이는 이름 그대로</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>Hotkey</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>잘 작동합니다.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>내 스토어</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>스토어 이름</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>This desktop gives no hotkeys. Bind this command: kuaihui --toggle</source>
        <translation>이 데스크톱은 단축키를 제공하지 않습니다. 이 명령을 키에 지정해 주세요: kuaihui --toggle</translation>
    </message>
    <message>
        <source>Try it now: press {key}.</source>
        <translation>지금 눌러 보세요: {key}.</translation>
    </message>
    <message>
        <source>Try it with a sample shop</source>
        <translation>예시 스토어로 써 보기</translation>
    </message>
    <message>
        <source>Try it with the sample shop {name}</source>
        <translation>예시 스토어 {name}(으)로 써 보기</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>환영합니다</translation>
    </message>
    <message>
        <source>Welcome to Kuaihui</source>
        <translation>Kuaihui에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>Your agent number</source>
        <translation>내 상담사 번호</translation>
    </message>
</context>
<context>
    <name>FixRow</name>
    <message>
        <source>Say “{words}” instead</source>
        <translation>“{words}”(으)로 바꾸기</translation>
    </message>
</context>
<context>
    <name>FlawList</name>
    <message>
        <source>Nothing needs a look.</source>
        <translation>확인이 필요한 곳이 없습니다.</translation>
    </message>
    <message>
        <source>What needs a look</source>
        <translation>확인이 필요한 곳</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>back to the list</source>
        <translation>목록으로</translation>
    </message>
    <message>
        <source>bargain</source>
        <translation>흥정</translation>
    </message>
    <message>
        <source>category</source>
        <translation>분류 이동</translation>
    </message>
    <message>
        <source>close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>fill in</source>
        <translation>빈칸 채우기</translation>
    </message>
    <message>
        <source>next blank</source>
        <translation>다음 빈칸</translation>
    </message>
    <message>
        <source>next buyer</source>
        <translation>다음 고객</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>다른 표현</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>14:30, or 2026-11-30 14:30</source>
        <translation>14:30 또는 2026-11-30 14:30</translation>
    </message>
    <message>
        <source>2026-11-30</source>
        <translation>2026-11-30</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>an amount</source>
        <translation>금액</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>0.97: down to 97 % of a price. Empty: as far as the shop allows.</source>
        <translation>0.97: 가격의 97 % 까지. 비워 두면 스토어가 허용하는 만큼.</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>상담사 번호</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>공휴일 달력</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Country whose public holidays count</source>
        <translation>어느 나라·지역의 공휴일을 따를지</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>General</source>
        <translation>기본</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Lowest part of a price</source>
        <translation>할인 한도</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Own facts</source>
        <translation>추가 정보</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>근무조</translation>
    </message>
    <message>
        <source>Shop to begin with</source>
        <translation>기본 스토어</translation>
    </message>
    <message>
        <source>Southern pinyin: z and zh, n and ng are the same</source>
        <translation>남방식 병음: z와 zh, n과 ng를 구분하지 않음</translation>
    </message>
    <message>
        <source>Stands in replies as {name}.</source>
        <translation>답변에서는 {name}(으)로 들어갑니다.</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>컴퓨터를 켤 때 함께 시작</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>The only one, or none</source>
        <translation>하나뿐인 스토어 또는 없음</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>Used where the window of the chat does not say which shop it is for.</source>
        <translation>상담 창에서 어느 스토어인지 알 수 없을 때 씁니다.</translation>
    </message>
    <message>
        <source>What the title of its chat window contains, one a line (regular expressions)</source>
        <translation>상담 창 제목에 들어 있는 글자, 한 줄에 하나씩(정규식)</translation>
    </message>
    <message>
        <source>Window titles</source>
        <translation>창 제목</translation>
    </message>
    <message>
        <source>You</source>
        <translation>나</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>{name} (sample)</source>
        <translation>{name} (예시)</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>As it is</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>당시</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Former versions</source>
        <translation>이전 버전</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>이 버전으로 복원</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n former versions</source>
        <translation>
            <numerusform>{name}: 이전 버전 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HotkeysPage</name>
    <message>
        <source>Command that opens or closes the window</source>
        <translation>창을 열고 닫는 명령</translation>
    </message>
    <message>
        <source>Copy the next message</source>
        <translation>다음 메시지 복사</translation>
    </message>
    <message>
        <source>Hotkeys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Keep a text as a phrase</source>
        <translation>글을 문구로 저장</translation>
    </message>
    <message>
        <source>Of a reply in several messages.</source>
        <translation>여러 메시지로 된 답변에서 씁니다.</translation>
    </message>
    <message>
        <source>Open or close the window</source>
        <translation>창 열기/닫기</translation>
    </message>
    <message>
        <source>They work in every program. Press the button, then the keys.</source>
        <translation>모든 프로그램에서 작동합니다. 버튼을 누른 뒤 키를 누르세요.</translation>
    </message>
    <message>
        <source>This desktop gives no hotkeys to programs: see below.</source>
        <translation>이 데스크톱은 프로그램에 단축키를 제공하지 않습니다: 아래를 보세요.</translation>
    </message>
    <message>
        <source>What is selected in the program at hand.</source>
        <translation>지금 프로그램에서 선택한 글.</translation>
    </message>
    <message>
        <source>Where a desktop gives no hotkeys to programs, bind this command to a key in the settings of the desktop:</source>
        <translation>데스크톱이 프로그램에 단축키를 제공하지 않으면, 데스크톱 설정에서 이 명령을 키에 지정하세요:</translation>
    </message>
    <message>
        <source>Without hotkeys</source>
        <translation>단축키가 없을 때</translation>
    </message>
</context>
<context>
    <name>Housekeeping</name>
    <message numerus="yes">
        <source>%n files are in {name}.</source>
        <translation>
            <numerusform>{name}에 파일 %n개를 담았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>잘 작동합니다.</translation>
    </message>
    <message>
        <source>Restored. What was there before is kept in {folder}.</source>
        <translation>복원했습니다. 이전 파일은 {folder}에 있습니다.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>The desktop has the last word on these keys: see its settings.</source>
        <translation>이 키들은 데스크톱이 최종 결정합니다: 데스크톱 설정을 보세요.</translation>
    </message>
    <message>
        <source>The settings are in {name}.</source>
        <translation>설정을 {name}에 담았습니다.</translation>
    </message>
    <message>
        <source>The system says: {reason}</source>
        <translation>시스템 메시지: {reason}</translation>
    </message>
    <message>
        <source>Try it now: press {key}.</source>
        <translation>지금 눌러 보세요: {key}.</translation>
    </message>
</context>
<context>
    <name>ImportWindow</name>
    <message numerus="yes">
        <source>%n phrases are in the book now.</source>
        <translation>
            <numerusform>문구 %n개를 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A code that is taken</source>
        <translation>이미 쓰는 코드</translation>
    </message>
    <message>
        <source>As it looks</source>
        <translation>자동 인식</translation>
    </message>
    <message>
        <source>As it looks: {format}</source>
        <translation>자동 인식: {format}</translation>
    </message>
    <message>
        <source>As they come</source>
        <translation>원래 분류대로</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>취소했습니다. 저장된 것은 없습니다.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Choose a file or a folder, or drop one here.</source>
        <translation>파일이나 폴더를 고르거나 여기로 끌어 놓으세요.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Columns and encoding</source>
        <translation>열과 인코딩</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>파일…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>폴더…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>None</source>
        <translation>분류 없음</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>아직 저장된 것은 없습니다.</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>읽는 중</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n phrases</source>
        <translation>
            <numerusform>문구 %n개 가져오기</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in phrases</source>
        <translation>문구 가져오기</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>가져오기 취소</translation>
    </message>
    <message>
        <source>The book is as it was before.</source>
        <translation>문구집을 이전 상태로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>There is nothing to know of this file.</source>
        <translation>이 파일에 대해 알릴 것이 없습니다.</translation>
    </message>
    <message>
        <source>To know ({count})</source>
        <translation>알림 ({count})</translation>
    </message>
    <message>
        <source>What to know of the file</source>
        <translation>이 파일에 대한 알림</translation>
    </message>
    <message>
        <source>gets a number</source>
        <translation>숫자를 붙임</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>코드를 뺌</translation>
    </message>
    <message>
        <source>replaces that phrase</source>
        <translation>기존 문구를 대체</translation>
    </message>
    <message>
        <source>stays: both have it</source>
        <translation>그대로 둠(함께 사용)</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Reading {name}…</source>
        <translation>{name} 읽는 중…</translation>
    </message>
    <message>
        <source>Something was edited since; undo it in the window of the phrases.</source>
        <translation>이후에 수정된 것이 있습니다. 문구 창에서 실행 취소하세요.</translation>
    </message>
    <message>
        <source>Taking in…</source>
        <translation>가져오는 중…</translation>
    </message>
</context>
<context>
    <name>IncomingWindow</name>
    <message>
        <source>All that the file proposes is in the list already, or was.</source>
        <translation>파일의 제안은 모두 이미 목록에 있거나 있었습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>아직 아무것도 기록하지 않았습니다.</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>Proposals from a file</source>
        <translation>파일로 받은 제안</translation>
    </message>
    <message>
        <source>Put into the list</source>
        <translation>목록에 넣기</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>누가</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
</context>
<context>
    <name>ItemsModel</name>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>위치</translation>
    </message>
</context>
<context>
    <name>ItemsPage</name>
    <message>
        <source>A phrase with the same text is there already.</source>
        <translation>같은 내용의 문구가 이미 있습니다.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>가져올 내용</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>문구집의 내용</translation>
    </message>
    <message>
        <source>Phrases that arrive</source>
        <translation>가져올 문구</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>모두 가져오기</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>모두 제외</translation>
    </message>
    <message>
        <source>The code {code} is that of “{title}”.</source>
        <translation>코드 {code}은(는) “{title}”에서 쓰고 있습니다.</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Joining…</source>
        <translation>참여하는 중…</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>키를 누르세요…</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Address for returns</source>
        <translation>반품 주소</translation>
    </message>
    <message>
        <source>Agent&apos;s name</source>
        <translation>상담사 이름</translation>
    </message>
    <message>
        <source>Agent&apos;s number</source>
        <translation>상담사 번호</translation>
    </message>
    <message>
        <source>Any other (web chat)</source>
        <translation>일반(웹 상담 등)</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>도착 예정</translation>
    </message>
    <message>
        <source>Asks for a gift or the odd change</source>
        <translation>사은품·끝전 할인 요청</translation>
    </message>
    <message>
        <source>Asks for free shipping</source>
        <translation>무료배송 요청</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>브랜드</translation>
    </message>
    <message>
        <source>Buyer&apos;s name</source>
        <translation>고객 이름</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>관리 방법</translation>
    </message>
    <message>
        <source>Clipboard text</source>
        <translation>클립보드 내용</translation>
    </message>
    <message>
        <source>Colour note</source>
        <translation>색상 안내</translation>
    </message>
    <message>
        <source>Compares with a cheaper shop</source>
        <translation>더 싼 곳과 비교</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>쿠폰</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>택배사</translation>
    </message>
    <message>
        <source>Days on the way</source>
        <translation>배송 일수</translation>
    </message>
    <message>
        <source>Delivered there?</source>
        <translation>배송 가능 여부</translation>
    </message>
    <message>
        <source>Delivery zone</source>
        <translation>배송 지역</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>할인</translation>
    </message>
    <message>
        <source>Dispatch day</source>
        <translation>발송일</translation>
    </message>
    <message>
        <source>Doubts the quality</source>
        <translation>품질을 의심</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>첫 구매</translation>
    </message>
    <message>
        <source>Free shipping from</source>
        <translation>무료배송 기준 금액</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>사은품</translation>
    </message>
    <message>
        <source>Greeting by the clock</source>
        <translation>시간대 인사</translation>
    </message>
    <message>
        <source>Hesitates: let me think</source>
        <translation>망설임: 생각해 볼게요</translation>
    </message>
    <message>
        <source>How to address</source>
        <translation>고객 호칭</translation>
    </message>
    <message>
        <source>Kind of goods</source>
        <translation>취급 품목</translation>
    </message>
    <message>
        <source>Link to the shop</source>
        <translation>스토어 링크</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>정가</translation>
    </message>
    <message>
        <source>Matching items</source>
        <translation>함께 쓰는 상품</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>소재</translation>
    </message>
    <message>
        <source>My balance is just this much</source>
        <translation>잔액이 이만큼뿐</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>영업시간</translation>
    </message>
    <message>
        <source>Order closes</source>
        <translation>주문 마감</translation>
    </message>
    <message>
        <source>Order placed</source>
        <translation>주문 시각</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>원산지</translation>
    </message>
    <message>
        <source>Pickup time</source>
        <translation>집하 시각</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>Pleads: a student, a tight month</source>
        <translation>사정: 학생, 빠듯한 형편</translation>
    </message>
    <message>
        <source>Price now</source>
        <translation>판매가</translation>
    </message>
    <message>
        <source>Price offered</source>
        <translation>제시 가격</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>상품 코드</translation>
    </message>
    <message>
        <source>Product link</source>
        <translation>상품 링크</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>상품명</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>행사명</translation>
    </message>
    <message>
        <source>Promotion ends</source>
        <translation>행사 종료</translation>
    </message>
    <message>
        <source>Promotion starts</source>
        <translation>행사 시작</translation>
    </message>
    <message>
        <source>Reduction offered</source>
        <translation>할인 금액</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>장미</translation>
    </message>
    <message>
        <source>Selling points</source>
        <translation>장점</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>근무조</translation>
    </message>
    <message>
        <source>Shipping fee</source>
        <translation>배송비</translation>
    </message>
    <message>
        <source>Ships today?</source>
        <translation>오늘 발송 여부</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>스토어 이름</translation>
    </message>
    <message>
        <source>Shop&apos;s promise</source>
        <translation>스토어 약속</translation>
    </message>
    <message>
        <source>Size advice</source>
        <translation>사이즈 안내</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>미소</translation>
    </message>
    <message>
        <source>Sorry (emoticon)</source>
        <translation>사과 이모티콘</translation>
    </message>
    <message>
        <source>Thanks (emoticon)</source>
        <translation>감사 이모티콘</translation>
    </message>
    <message>
        <source>This price or I leave</source>
        <translation>이 가격 아니면 안 사요</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>최소 금액</translation>
    </message>
    <message>
        <source>Time now</source>
        <translation>현재 시각</translation>
    </message>
    <message>
        <source>Time until the pickup</source>
        <translation>집하까지 남은 시간</translation>
    </message>
    <message>
        <source>Today&apos;s date</source>
        <translation>오늘 날짜</translation>
    </message>
    <message>
        <source>Wants a small gain</source>
        <translation>작은 혜택을 원함</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>무게</translation>
    </message>
    <message>
        <source>Wink</source>
        <translation>윙크</translation>
    </message>
</context>
<context>
    <name>LadderStrip</name>
    <message>
        <source>Choose the product to see prices</source>
        <translation>상품을 고르면 가격이 보입니다</translation>
    </message>
    <message>
        <source>No room left</source>
        <translation>더 낮출 여지 없음</translation>
    </message>
    <message>
        <source>Room {room} · not below {stop}</source>
        <translation>여유 {room} · 하한 {stop}</translation>
    </message>
    <message>
        <source>passed over: it would state nothing new</source>
        <translation>건너뜀: 새로운 가격이 없음</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>보냄</translation>
    </message>
</context>
<context>
    <name>LaddersWindow</name>
    <message>
        <source>Add the selected phrases</source>
        <translation>선택한 문구 추가</translation>
    </message>
    <message>
        <source>All buyers</source>
        <translation>모든 고객</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Choose a product in the preview to see prices</source>
        <translation>미리보기에서 상품을 고르면 가격이 보입니다</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Delete ladder</source>
        <translation>단계표 삭제</translation>
    </message>
    <message>
        <source>Drag the steps into order, or press Alt+Up and Alt+Down; Del takes one out.</source>
        <translation>끌어서 순서를 바꾸거나 Alt+↑, Alt+↓를 누르세요. Del은 한 단계를 뺍니다.</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>단계표</translation>
    </message>
    <message>
        <source>Ladders</source>
        <translation>흥정 단계표</translation>
    </message>
    <message>
        <source>New ladder</source>
        <translation>새 단계표</translation>
    </message>
    <message>
        <source>Prices for {product}</source>
        <translation>{product} 가격</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
</context>
<context>
    <name>Noticing</name>
    <message numerus="yes">
        <source>%n places in your files need a look.</source>
        <translation>
            <numerusform>파일에 확인이 필요한 곳이 %n군데 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>No shop of yours yet. Try it with the sample shop {name}?</source>
        <translation>아직 등록한 스토어가 없습니다. 예시 스토어({name})로 먼저 사용해 보시겠어요?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>{keys} is not available here. Bind “kuaihui --toggle” in the system&apos;s settings.</source>
        <translation>여기서는 {keys} 키를 쓸 수 없습니다. 시스템의 단축키 설정에서 “kuaihui --toggle” 명령을 등록해 주세요.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>A picture</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>No further message</source>
        <translation>다음 메시지가 없습니다</translation>
    </message>
    <message>
        <source>This picture cannot be read, and was not copied</source>
        <translation>이미지를 읽을 수 없어 복사하지 않았습니다</translation>
    </message>
    <message>
        <source>{key} for the next</source>
        <translation>다음 메시지는 {key}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search variables</source>
        <translation>변수 검색</translation>
    </message>
    <message>
        <source>Search: price, shop, deadline …</source>
        <translation>검색: 가격, 스토어, 마감…</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>&amp;Buyers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>&amp;Keywords</source>
        <translation>키워드</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>&amp;Platforms</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>All buyers</source>
        <translation>모든 고객</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>모든 플랫폼</translation>
    </message>
    <message>
        <source>Cate&amp;gory</source>
        <translation>분류</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>A key is held down</source>
        <translation>눌린 키가 있습니다</translation>
    </message>
    <message>
        <source>Allow Kuaihui under Accessibility first</source>
        <translation>먼저 손쉬운 사용에서 Kuaihui를 허용해 주세요</translation>
    </message>
    <message>
        <source>Another program holds the keyboard</source>
        <translation>다른 프로그램이 키보드를 쓰고 있습니다</translation>
    </message>
    <message>
        <source>Copied only</source>
        <translation>복사만 했습니다</translation>
    </message>
    <message>
        <source>It is not known which window is the chat</source>
        <translation>어느 창이 상담 창인지 알 수 없습니다</translation>
    </message>
    <message>
        <source>Not sent: press Enter</source>
        <translation>아직 보내지 않았습니다. Enter를 눌러 주세요</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>붙여넣었습니다</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보냈습니다</translation>
    </message>
    <message>
        <source>Something else was copied meanwhile</source>
        <translation>그사이 다른 내용이 복사되었습니다</translation>
    </message>
    <message>
        <source>The chat&apos;s window did not take the keyboard</source>
        <translation>상담 창이 키보드를 받지 않았습니다</translation>
    </message>
    <message>
        <source>The chat&apos;s window is gone</source>
        <translation>상담 창이 닫혔습니다</translation>
    </message>
    <message>
        <source>The program did not take the text</source>
        <translation>프로그램이 텍스트를 가져가지 않았습니다</translation>
    </message>
    <message>
        <source>The window shows another chat now</source>
        <translation>창에 지금은 다른 상담이 있습니다</translation>
    </message>
    <message>
        <source>This desktop lets no program paste</source>
        <translation>이 데스크톱에서는 프로그램이 붙여넣을 수 없습니다</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Buyers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>아이콘</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>키워드</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>새 분류</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>새 문구</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>표현</translation>
    </message>
    <message>
        <source>a list in one line</source>
        <translation>목록을 한 줄로</translation>
    </message>
    <message>
        <source>a moment still ahead: 今天 24:00</source>
        <translation>아직 남은 시각: 오늘 24:00</translation>
    </message>
    <message>
        <source>as a day: 11月30日</source>
        <translation>날짜로: 11월 30일</translation>
    </message>
    <message>
        <source>as a time: 17:00</source>
        <translation>시각으로: 17:00</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>countdown, cut-off</source>
        <translation>마감까지, 카운트다운</translation>
    </message>
    <message>
        <source>day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>deadline, until when</source>
        <translation>마감, 언제까지</translation>
    </message>
    <message>
        <source>delivery, when it arrives</source>
        <translation>배송, 언제 도착</translation>
    </message>
    <message>
        <source>emoticon, smile</source>
        <translation>이모티콘, 미소</translation>
    </message>
    <message>
        <source>from–to: 2–3</source>
        <translation>범위: 2–3</translation>
    </message>
    <message>
        <source>list price, before</source>
        <translation>정가, 원래 가격</translation>
    </message>
    <message>
        <source>money</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>one line</source>
        <translation>한 줄</translation>
    </message>
    <message>
        <source>postage, free shipping</source>
        <translation>배송비, 무료배송</translation>
    </message>
    <message>
        <source>price, cost, how much</source>
        <translation>가격, 얼마</translation>
    </message>
    <message>
        <source>region</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>sale, promotion</source>
        <translation>행사, 세일</translation>
    </message>
    <message>
        <source>several lines</source>
        <translation>여러 줄</translation>
    </message>
    <message>
        <source>shop, store</source>
        <translation>스토어, 상점, 가게</translation>
    </message>
    <message>
        <source>the first of a list</source>
        <translation>목록의 첫 항목</translation>
    </message>
    <message>
        <source>the time until then: 1小时40分</source>
        <translation>남은 시간: 1시간 40분</translation>
    </message>
    <message>
        <source>time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>with the shop&apos;s currency: ¥189</source>
        <translation>통화 표시: ¥189</translation>
    </message>
    <message>
        <source>without decimals</source>
        <translation>정수로</translation>
    </message>
    <message>
        <source>words to use where it is not known</source>
        <translation>값이 없을 때 쓸 말</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (사본)</translation>
    </message>
</context>
<context>
    <name>PhrasesWindow</name>
    <message>
        <source>Phrases</source>
        <translation>문구</translation>
    </message>
</context>
<context>
    <name>PickerPage</name>
    <message>
        <source>A reply</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>After pasting, bring back what was on the clipboard</source>
        <translation>붙여넣은 뒤 클립보드의 원래 내용 되돌리기</translation>
    </message>
    <message>
        <source>At the mouse pointer</source>
        <translation>마우스 위치에</translation>
    </message>
    <message>
        <source>Beside the chat&apos;s window</source>
        <translation>상담 창 옆에</translation>
    </message>
    <message>
        <source>Copies it</source>
        <translation>복사하기</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter를 누르면</translation>
    </message>
    <message>
        <source>Enter between messages</source>
        <translation>메시지 사이에 Enter 누르기</translation>
    </message>
    <message>
        <source>Nothing is ever typed into another window than the one you came from.</source>
        <translation>원래 있던 창 말고 다른 창에는 아무것도 입력하지 않습니다.</translation>
    </message>
    <message>
        <source>On these platforms the messages of one reply may be sent one by one.</source>
        <translation>이 플랫폼에서는 한 답변의 메시지를 하나씩 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>열리는 곳</translation>
    </message>
    <message>
        <source>Over the chat&apos;s window</source>
        <translation>상담 창 위에</translation>
    </message>
    <message>
        <source>Pastes and sends it</source>
        <translation>붙여넣고 보내기</translation>
    </message>
    <message>
        <source>Pastes it into the chat</source>
        <translation>상담 창에 붙여넣기</translation>
    </message>
    <message>
        <source>Picker</source>
        <translation>검색 창</translation>
    </message>
    <message>
        <source>Stays open after a reply was copied</source>
        <translation>답변을 복사한 뒤에도 열어 두기</translation>
    </message>
    <message>
        <source>What a rule blocks can be copied with Ctrl+Shift+Enter</source>
        <translation>규칙이 막은 답변도 Ctrl+Shift+Enter로 복사할 수 있음</translation>
    </message>
    <message>
        <source>Where it was last</source>
        <translation>마지막 위치에</translation>
    </message>
</context>
<context>
    <name>PickerWindow</name>
    <message>
        <source>Buyer asks: {words}</source>
        <translation>고객 질문: {words}</translation>
    </message>
    <message>
        <source>Code, pinyin initials or any word</source>
        <translation>코드, 초성 또는 아무 단어</translation>
    </message>
    <message>
        <source>Kuaihui</source>
        <translation>Kuaihui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>결과가 없습니다. 다른 말로 찾아보세요</translation>
    </message>
    <message>
        <source>Search phrases</source>
        <translation>문구 검색</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Move left</source>
        <translation>왼쪽으로</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>오른쪽으로</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Pictures: paste them (Ctrl+V) or drop them here</source>
        <translation>이미지: 붙여넣거나(Ctrl+V) 여기에 놓으세요</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>이미지 제거</translation>
    </message>
</context>
<context>
    <name>PlacesModel</name>
    <message>
        <source>As they come</source>
        <translation>원래 분류대로</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>넣을 곳</translation>
    </message>
    <message>
        <source>None</source>
        <translation>분류 없음</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>원래 분류</translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message>
        <source>Their categories</source>
        <translation>원래 분류</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
</context>
<context>
    <name>ProblemsWindow</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Everything that could be read is in use. These places need a look:</source>
        <translation>읽을 수 있는 내용은 모두 적용되었습니다. 다음 부분을 확인해 주세요:</translation>
    </message>
    <message>
        <source>Nothing needs a look.</source>
        <translation>확인이 필요한 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Problems in your files</source>
        <translation>파일에서 발견된 문제</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>상품</translation>
    </message>
</context>
<context>
    <name>PromotionsPage</name>
    <message>
        <source>Promotions</source>
        <translation>행사</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>미분류</translation>
    </message>
    <message>
        <source>Often used</source>
        <translation>자주 사용</translation>
    </message>
</context>
<context>
    <name>Recalling</name>
    <message>
        <source>Instead: {title}</source>
        <translation>대신: {title}</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>Asked before it is copied: {names}</source>
        <translation>복사 전에 묻습니다: {names}</translation>
    </message>
    <message>
        <source>Before the cut-off</source>
        <translation>마감 전</translation>
    </message>
    <message>
        <source>Characters: {counts}</source>
        <translation>글자 수: {counts}</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>시점</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Preview: {what}</source>
        <translation>미리보기: {what}</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>스토어</translation>
    </message>
    <message>
        <source>The cut-off has passed</source>
        <translation>마감 후</translation>
    </message>
    <message>
        <source>The promotion is over</source>
        <translation>행사 종료 후</translation>
    </message>
    <message>
        <source>Xiao Lin</source>
        <translation>민지</translation>
    </message>
</context>
<context>
    <name>RemindWindow</name>
    <message>
        <source>&amp;Buyer</source>
        <translation>고객(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>메모(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Order placed</source>
        <translation>주문 시각(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>시각(&amp;W)</translation>
    </message>
    <message>
        <source>14:30, or 2026-11-30 14:30</source>
        <translation>14:30 또는 2026-11-30 14:30</translation>
    </message>
    <message>
        <source>14:30, tomorrow 10:00, 15 min, 2 h</source>
        <translation>14:30, 내일 10:00, 15분 후, 2시간 후</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>알림 설정</translation>
    </message>
    <message>
        <source>Reminds you {time}</source>
        <translation>{time}에 알려 드립니다</translation>
    </message>
    <message>
        <source>Say which buyer it is about: the chat is forgotten, the reminder stays</source>
        <translation>어느 고객인지 적어 주세요. 상담은 지워지고 알림만 남습니다</translation>
    </message>
    <message>
        <source>moved out of the quiet hours</source>
        <translation>방해 금지 시간을 피해 옮겼습니다</translation>
    </message>
    <message>
        <source>the order closes {time}</source>
        <translation>주문 마감 {time}</translation>
    </message>
    <message>
        <source>what was asked for or promised</source>
        <translation>요청받은 것이나 약속한 것</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message>
        <source>Reminder</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count}건 더</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Back in stock</source>
        <translation>재입고 안내</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Payment nudge</source>
        <translation>결제 안내</translation>
    </message>
    <message>
        <source>Promised answer</source>
        <translation>약속한 답변</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>용건</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>예정</translation>
    </message>
    <message>
        <source>before it closes</source>
        <translation>마감 전</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>1시간 후</translation>
    </message>
    <message>
        <source>in 15 min</source>
        <translation>15분 후</translation>
    </message>
    <message>
        <source>in 3 hours</source>
        <translation>3시간 후</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>지남</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>오늘 {time}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>내일</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>내일 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>어제 {time}</translation>
    </message>
</context>
<context>
    <name>RemindersWindow</name>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Handover note</source>
        <translation>인수인계 메모</translation>
    </message>
    <message>
        <source>In 15 min</source>
        <translation>15분 후에</translation>
    </message>
    <message>
        <source>Nothing is pending.</source>
        <translation>남은 알림이 없습니다.</translation>
    </message>
    <message>
        <source>Open chat</source>
        <translation>상담 열기</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>알림</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message numerus="yes">
        <source>%n reminders came due meanwhile</source>
        <translation>
            <numerusform>그동안 알림 %n건이 있었습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>다른 시각</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>In 15 min</source>
        <translation>15분 후에</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Open chat</source>
        <translation>상담 열기</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>알림 설정</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>nudged {count} of {most}</source>
        <translation>결제 안내 {count}/{most}회</translation>
    </message>
    <message>
        <source>{buyer}: remind again {time}?</source>
        <translation>{buyer}: {time}에 다시 알릴까요?</translation>
    </message>
</context>
<context>
    <name>ResponseClock</name>
    <message>
        <source>Response time</source>
        <translation>응답 시간</translation>
    </message>
    <message>
        <source>answer soon</source>
        <translation>곧 답변 필요</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>여유 있음</translation>
    </message>
    <message>
        <source>late</source>
        <translation>늦음</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
</context>
<context>
    <name>RestoreWindow</name>
    <message numerus="yes">
        <source>%n files are the same.</source>
        <translation>
            <numerusform>파일 %n개는 그대로입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 파일</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>바뀜</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>백업 복원</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>치움</translation>
    </message>
    <message>
        <source>What is replaced or taken away is kept in your history folder.</source>
        <translation>바뀌거나 치운 파일은 history 폴더에 보관됩니다.</translation>
    </message>
    <message>
        <source>What the backup changes</source>
        <translation>백업이 바꾸는 것</translation>
    </message>
    <message>
        <source>Your files become what they were in the backup:</source>
        <translation>파일이 백업할 때의 상태로 돌아갑니다:</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Phrases found</source>
        <translation>찾은 문구</translation>
    </message>
    <message>
        <source>corrected to {word}</source>
        <translation>교정: {word}</translation>
    </message>
    <message>
        <source>in the reply</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>초성</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>키워드</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>병음</translation>
    </message>
</context>
<context>
    <name>ResultsDelegate</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>메시지 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rulekeeping</name>
    <message>
        <source>My words</source>
        <translation>내 금지어</translation>
    </message>
    <message>
        <source>Proposed; the team&apos;s lead decides.</source>
        <translation>제안했습니다. 팀 책임자가 결정합니다.</translation>
    </message>
    <message>
        <source>Your words are the team&apos;s now; the file as it was is kept.</source>
        <translation>내 단어가 이제 팀 것이 되었습니다. 이전 파일은 보관됩니다.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>A promotion is named that has ended</source>
        <translation>이미 끝난 행사가 들어 있습니다</translation>
    </message>
    <message>
        <source>A variable of a template was never filled</source>
        <translation>템플릿 변수가 채워지지 않았습니다</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Always checked</source>
        <translation>항상 검사</translation>
    </message>
    <message>
        <source>Another shop of yours is named</source>
        <translation>다른 스토어 이름이 들어 있습니다</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Stops the copy</source>
        <translation>복사 막음</translation>
    </message>
    <message>
        <source>The last buyers were sent the same words</source>
        <translation>앞선 고객님들께 같은 말을 보냈습니다</translation>
    </message>
    <message>
        <source>The platform takes fewer characters a message</source>
        <translation>플랫폼의 한 메시지 글자 수를 넘습니다</translation>
    </message>
    <message>
        <source>Warns</source>
        <translation>주의</translation>
    </message>
    <message>
        <source>{name} (team {team})</source>
        <translation>{name} (팀 {team})</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Edit the rule packs…</source>
        <translation>규칙 묶음 편집…</translation>
    </message>
    <message>
        <source>Every reply is checked by the packs that count for its shop.</source>
        <translation>모든 답변은 스토어에 적용되는 규칙 묶음으로 확인합니다.</translation>
    </message>
    <message>
        <source>Rule packs</source>
        <translation>규칙 묶음</translation>
    </message>
</context>
<context>
    <name>RulesWindow</name>
    <message>
        <source>&amp;Counts for</source>
        <translation>적용 대상(&amp;C)</translation>
    </message>
    <message>
        <source>Agents may copy what is &amp;blocked (Ctrl+Shift+Enter)</source>
        <translation>막힌 답변도 복사할 수 있게 허용(&amp;B) (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>모든 스토어</translation>
    </message>
    <message>
        <source>Allowed words</source>
        <translation>허용하는 말</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>더 나은 표현</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>확인한 날</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>적용 대상</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>새 금지어</translation>
    </message>
    <message>
        <source>No words of your own yet. Write them at the right.</source>
        <translation>아직 내 금지어가 없습니다. 오른쪽에서 추가하세요.</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>규칙 묶음</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>규칙 묶음</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>Share with the team</source>
        <translation>팀과 공유</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Try a text</source>
        <translation>문장 시험하기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>단어</translation>
    </message>
    <message>
        <source>Words of team {team}</source>
        <translation>팀 {team}의 단어</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>내 금지어</translation>
    </message>
    <message>
        <source>such as names of products, parted by commas</source>
        <translation>예: 상품명, 쉼표로 구분</translation>
    </message>
</context>
<context>
    <name>Scrolled</name>
    <message>
        <source>Phrase</source>
        <translation>문구</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source> / </source>
        <translation> / </translation>
    </message>
    <message>
        <source>“{word}”: {why}</source>
        <translation>“{word}”: {why}</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Pages of the settings</source>
        <translation>설정 페이지</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Proposed; the team&apos;s lead decides.</source>
        <translation>제안했습니다. 팀 책임자가 결정합니다.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>&amp;Role</source>
        <translation>역할(&amp;R)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>What you say to it</source>
        <translation>답하는 말</translation>
    </message>
</context>
<context>
    <name>ShippingPage</name>
    <message>
        <source>Courier</source>
        <translation>택배사</translation>
    </message>
    <message>
        <source>Handling days</source>
        <translation>준비 일수</translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>집하 시각</translation>
    </message>
    <message>
        <source>What is paid before it leaves the same day</source>
        <translation>이 시각 전 결제 건은 당일 발송</translation>
    </message>
    <message>
        <source>Working days from the order to the parcel</source>
        <translation>주문부터 발송까지 걸리는 영업일</translation>
    </message>
    <message>
        <source>Works on</source>
        <translation>발송 요일</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>배송 지역</translation>
    </message>
</context>
<context>
    <name>ShopCommands</name>
    <message>
        <source>Delete shop</source>
        <translation>스토어 삭제</translation>
    </message>
    <message>
        <source>Duplicate shop</source>
        <translation>스토어 복제</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>새 스토어</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>다시 실행 (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Share with the team</source>
        <translation>팀과 공유</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>실행 취소 (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>ShopList</name>
    <message>
        <source>Shops</source>
        <translation>스토어</translation>
    </message>
</context>
<context>
    <name>ShopListModel</name>
    <message>
        <source>{name} (sample)</source>
        <translation>{name} (예시)</translation>
    </message>
    <message>
        <source>{name} (team {team})</source>
        <translation>{name} (팀 {team})</translation>
    </message>
</context>
<context>
    <name>ShopStatus</name>
    <message numerus="yes">
        <source>%n places need a look</source>
        <translation>
            <numerusform>%n곳을 확인해 주세요</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next of them (F8)</source>
        <translation>다음 항목으로 (F8)</translation>
    </message>
</context>
<context>
    <name>ShopTabs</name>
    <message>
        <source>Bargaining</source>
        <translation>흥정</translation>
    </message>
    <message>
        <source>General</source>
        <translation>기본</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>행사</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>배송</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>스토어</translation>
    </message>
</context>
<context>
    <name>ShopTidings</name>
    <message>
        <source>Bring it back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Copy to mine</source>
        <translation>내 스토어로 복사</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Drop mine</source>
        <translation>내 것 버리기</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>내 것 유지</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>새 스토어</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>아직 저장 전</translation>
    </message>
    <message>
        <source>Not saved: the file has changed</source>
        <translation>저장 안 됨: 파일이 바뀌었습니다</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>저장 안 됨: {why}</translation>
    </message>
    <message>
        <source>Propose my changes</source>
        <translation>내 변경을 제안</translation>
    </message>
    <message>
        <source>Sample, read only</source>
        <translation>예시, 읽기 전용</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장됨</translation>
    </message>
    <message numerus="yes">
        <source>Saved, but for %n cells</source>
        <translation>
            <numerusform>저장됨(셀 %n개 제외)</numerusform>
        </translation>
    </message>
    <message>
        <source>Someone else has changed this shop&apos;s file meanwhile.</source>
        <translation>다른 사람이 그사이 이 스토어 파일을 바꿨습니다.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>상대 것 사용</translation>
    </message>
    <message>
        <source>The file of this shop is gone. What you see is not saved.</source>
        <translation>이 스토어의 파일이 없어졌습니다. 지금 보이는 내용은 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no shop yet.</source>
        <translation>아직 스토어가 없습니다.</translation>
    </message>
    <message>
        <source>This is a sample and cannot be changed. Make it yours first.</source>
        <translation>예시라서 바꿀 수 없습니다. 먼저 내 스토어로 복사해 주세요.</translation>
    </message>
    <message>
        <source>“{name}” is the team&apos;s now; its former file is in the history.</source>
        <translation>‘{name}’은(는) 이제 팀 것입니다. 이전 파일은 기록에 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>“{name}”을(를) 삭제했습니다.</translation>
    </message>
</context>
<context>
    <name>Shops</name>
    <message>
        <source>All other regions</source>
        <translation>그 밖의 지역</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>관리</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Colour note</source>
        <translation>색상 안내</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>쿠폰</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>할인</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>배송비</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>최소일</translation>
    </message>
    <message>
        <source>Floor price</source>
        <translation>하한가</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>금</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>사은품</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>최대일</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>링크</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>정가</translation>
    </message>
    <message>
        <source>Matching items</source>
        <translation>함께 쓰면 좋은 상품</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>소재</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>월</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>저장 안 됨: {why}</translation>
    </message>
    <message>
        <source>Not used: one above runs</source>
        <translation>미사용: 위의 것이 진행 중</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>원산지</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>판매가</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>토</translation>
    </message>
    <message>
        <source>Selling points</source>
        <translation>장점</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>배송</translation>
    </message>
    <message>
        <source>Size advice</source>
        <translation>사이즈 조언</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>기준 금액</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>목</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>예정</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>화</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>수</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>무게</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of this language</comment>
        <translation>ko</translation>
    </message>
</context>
<context>
    <name>ShopsPage</name>
    <message>
        <source>A file in phrases/platforms in your folder takes the place of a shipped platform.</source>
        <translation>내 폴더의 phrases/platforms에 있는 파일이 기본 플랫폼을 대신합니다.</translation>
    </message>
    <message>
        <source>Open the shop editor</source>
        <translation>스토어 편집기 열기</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>스토어</translation>
    </message>
    <message>
        <source>Shops and platforms</source>
        <translation>스토어와 플랫폼</translation>
    </message>
    <message>
        <source>What a shop sells and how it sends is kept in the shop editor.</source>
        <translation>스토어의 상품과 배송 방법은 스토어 편집기에 있습니다.</translation>
    </message>
    <message>
        <source>{name} (sample)</source>
        <translation>{name} (예시)</translation>
    </message>
</context>
<context>
    <name>ShopsWindow</name>
    <message>
        <source>New shop</source>
        <translation>새 스토어</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>스토어</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (사본)</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Open the team window</source>
        <translation>팀 창 열기</translation>
    </message>
</context>
<context>
    <name>SuggestWindow</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>For whoever keeps “{book}”. The book itself stays as it is.</source>
        <translation>“{book}” 관리자에게 보내는 제안입니다. 문구집은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>It is on the list of “{place}”; a lead will answer.</source>
        <translation>“{place}”의 제안 목록에 올렸습니다. 편집자나 소유자가 답합니다.</translation>
    </message>
    <message>
        <source>Kept as {place}. Give it to whoever keeps the book: it can be imported.</source>
        <translation>{place}(으)로 저장했습니다. 문구집 관리자에게 전달하면 바로 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>Not kept: {why}</source>
        <translation>저장하지 못했습니다: {why}</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>제안하기</translation>
    </message>
    <message>
        <source>Suggest a change</source>
        <translation>수정 제안</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>What is better about it</source>
        <translation>어떤 점이 나아지는지 적어 주세요</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Copy to mine</source>
        <translation>내 문구집으로 복사</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>칸 편집</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>휴지통 비우기</translation>
    </message>
    <message>
        <source>Go to the reply</source>
        <translation>본문으로 이동</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>기록…</translation>
    </message>
    <message>
        <source>Keywords, buyers, platforms…</source>
        <translation>키워드, 고객, 플랫폼…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>이동…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>My code, pin and place…</source>
        <translation>내 코드, 고정, 순서…</translation>
    </message>
    <message>
        <source>Number the codes…</source>
        <translation>코드 번호 매기기…</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Suggest a change…</source>
        <translation>수정 제안…</translation>
    </message>
    <message>
        <source>What the team did with it…</source>
        <translation>팀의 변경 기록…</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>고칠 곳 없음</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>이번 주</translation>
    </message>
    <message>
        <source>{count} places need a look</source>
        <translation>확인할 곳 {count}개</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message numerus="yes">
        <source>%n cells found no column.</source>
        <translation>
            <numerusform>셀 %n개에 맞는 열이 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>행 추가</translation>
    </message>
    <message>
        <source>Add row (Insert: above this one)</source>
        <translation>끝에 행 추가 (Insert: 현재 행 위)</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>행 삭제</translation>
    </message>
    <message>
        <source>Delete the selected rows (Ctrl+Delete)</source>
        <translation>선택한 행 삭제 (Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>아래로 (Alt+Down)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>위로 (Alt+Up)</translation>
    </message>
    <message>
        <source>Name of a new own fact</source>
        <translation>새 열 이름</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>새 열</translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet with Ctrl+V</source>
        <translation>스프레드시트에서 복사해 Ctrl+V로 붙여넣기</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>A file edited by hand</source>
        <translation>직접 고친 파일</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>수락</translation>
    </message>
    <message>
        <source>Accept all unchanged</source>
        <translation>원문이 그대로인 것 모두 수락</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>상담사</translation>
    </message>
    <message>
        <source>Agent: uses and proposes</source>
        <translation>상담사: 사용하고 제안</translation>
    </message>
    <message>
        <source>Answer back</source>
        <translation>되묻기</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>당시</translation>
    </message>
    <message>
        <source>As the team has it</source>
        <translation>팀 것 그대로</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Bring this version back</source>
        <translation>이 버전으로 되돌리기</translation>
    </message>
    <message>
        <source>By now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>편집자</translation>
    </message>
    <message>
        <source>Editor: edits and decides</source>
        <translation>편집자: 수정하고 결정</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>내 것 유지</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>내 것</translation>
    </message>
    <message>
        <source>New: {count}. In the list already: {known}.</source>
        <translation>새 제안 {count}개. 이미 목록에 있음 {known}개.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>소유자</translation>
    </message>
    <message>
        <source>Owner: gives roles, too</source>
        <translation>소유자: 역할도 지정</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>So much was changed at once that it waits for your yes. Until then nothing of it counts here, and nothing is lost by waiting.</source>
        <translation>한 번에 너무 많이 바뀌어 동의를 기다립니다. 그전까지 여기에는 적용되지 않으며, 기다려도 잃는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>받아들이기</translation>
    </message>
    <message>
        <source>Take the team’s</source>
        <translation>팀 것 사용</translation>
    </message>
    <message>
        <source>Take {name}’s</source>
        <translation>{name} 것 사용</translation>
    </message>
    <message>
        <source>Team: edits waiting: {count}</source>
        <translation>팀: 대기 중인 수정 {count}건</translation>
    </message>
    <message>
        <source>Team: needs you</source>
        <translation>팀: 확인이 필요합니다</translation>
    </message>
    <message>
        <source>Team: not reached yet</source>
        <translation>팀: 아직 연결되지 않음</translation>
    </message>
    <message>
        <source>Team: offline since {moment}</source>
        <translation>팀: {moment}부터 오프라인</translation>
    </message>
    <message>
        <source>Team: up to date</source>
        <translation>팀: 최신 상태</translation>
    </message>
    <message>
        <source>The program goes by the role; only the rights of the share or the server enforce it.</source>
        <translation>프로그램은 역할에 따라 동작하며, 실제로 막는 것은 공유 폴더나 서버의 권한뿐입니다.</translation>
    </message>
    <message>
        <source>The team’s before</source>
        <translation>팀의 이전 글</translation>
    </message>
    <message>
        <source>The team’s now</source>
        <translation>팀의 현재 글</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>표현</translation>
    </message>
    <message>
        <source>change</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>changed: {fields}</source>
        <translation>수정: {fields}</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>코드 {code}</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새로 추가</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>고정됨</translation>
    </message>
    <message>
        <source>place {number}</source>
        <translation>순서 {number}</translation>
    </message>
    <message>
        <source>the team changed this</source>
        <translation>팀이 원문을 바꿈</translation>
    </message>
    <message>
        <source>{changed} changed, {deleted} deleted</source>
        <translation>수정 {changed}개, 삭제 {deleted}개</translation>
    </message>
    <message>
        <source>{count} are gone from the file</source>
        <translation>파일에서 {count}개가 없어짐</translation>
    </message>
    <message>
        <source>{name} (this computer)</source>
        <translation>{name} (이 컴퓨터)</translation>
    </message>
    <message>
        <source>⚠ Link: {before} → {after}</source>
        <translation>⚠ 링크: {before} → {after}</translation>
    </message>
    <message>
        <source>⚠ Number: {before} → {after}</source>
        <translation>⚠ 번호: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>A folder that all of a team can see (a share, Syncthing, Dropbox, OneDrive, Nutstore) or a git server. Everybody has the same phrases; your own stay yours.</source>
        <translation>팀원이 모두 볼 수 있는 폴더(공유 폴더, Syncthing, Dropbox, OneDrive, Nutstore)나 git 서버입니다. 문구는 모두 같고, 내 문구는 나만 씁니다.</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Folder or address</source>
        <translation>폴더 또는 주소</translation>
    </message>
    <message>
        <source>Has moved…</source>
        <translation>주소 변경…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>참여</translation>
    </message>
    <message>
        <source>Join a place</source>
        <translation>팀에 참여</translation>
    </message>
    <message>
        <source>Joined places</source>
        <translation>참여한 팀</translation>
    </message>
    <message>
        <source>Kuaihui shows what a role may do; only the rights of the share or the server enforce it. A token is kept in the system’s keyring and nowhere else.</source>
        <translation>역할에 따라 할 수 있는 일은 Kuaihui가 보여 주지만, 실제 제한은 공유 폴더나 서버의 권한이 합니다. 토큰은 시스템 키링에만 보관됩니다.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>나가기</translation>
    </message>
    <message>
        <source>Leaving deletes nothing for anybody; your part is kept here, too.</source>
        <translation>나가도 누구의 것도 삭제되지 않으며, 내 쪽 기록도 남습니다.</translation>
    </message>
    <message>
        <source>My name there</source>
        <translation>팀에서 쓸 이름</translation>
    </message>
    <message>
        <source>No team was joined yet.</source>
        <translation>아직 참여한 팀이 없습니다.</translation>
    </message>
    <message>
        <source>Of two phrases with the same id that of the upper place counts.</source>
        <translation>같은 식별자의 문구가 둘이면 위쪽 팀의 것이 쓰입니다.</translation>
    </message>
    <message>
        <source>Open the team window</source>
        <translation>팀 창 열기</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>팀</translation>
    </message>
    <message>
        <source>The team’s folder</source>
        <translation>팀 폴더</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>User on the server</source>
        <translation>서버 사용자</translation>
    </message>
</context>
<context>
    <name>TeamShowing</name>
    <message>
        <source>Written: {path}</source>
        <translation>저장함: {path}</translation>
    </message>
</context>
<context>
    <name>TeamWindow</name>
    <message>
        <source>Answer</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>문구집</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>새로 온 것</translation>
    </message>
    <message>
        <source>Choose “History” at a phrase of another list.</source>
        <translation>다른 목록의 문구에서 “기록”을 누르세요.</translation>
    </message>
    <message>
        <source>Codes of your own, pins, places and hidden phrases are listed here.</source>
        <translation>내 코드, 고정, 순서, 숨긴 문구가 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>기기</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>보류됨</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>If you cannot write to the shared place, send your proposals as a file; a lead opens it here.</source>
        <translation>공유 위치에 쓸 수 없다면 제안을 파일로 보내세요. 책임자가 여기에서 엽니다.</translation>
    </message>
    <message>
        <source>Join or leave…</source>
        <translation>참여 또는 나가기…</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>최근 활동</translation>
    </message>
    <message>
        <source>Lists of the team</source>
        <translation>팀 목록</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>지금 동기화</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>구성원</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>내 것</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>No team was joined yet.</source>
        <translation>아직 참여한 팀이 없습니다.</translation>
    </message>
    <message>
        <source>Nobody has changed the same text as somebody else.</source>
        <translation>같은 글을 동시에 고친 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>답을 기다리는 제안이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing came in since yesterday.</source>
        <translation>어제부터 새로 온 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing waits for your yes.</source>
        <translation>동의를 기다리는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was deleted in the last 30 days.</source>
        <translation>최근 30일 동안 삭제한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>파일 열기</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Save my proposals</source>
        <translation>내 제안 저장</translation>
    </message>
    <message>
        <source>Save my proposals…</source>
        <translation>내 제안 저장…</translation>
    </message>
    <message>
        <source>Send as a file…</source>
        <translation>파일로 보내기…</translation>
    </message>
    <message>
        <source>Several versions</source>
        <translation>여러 버전</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>팀</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>휴지통</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>누가</translation>
    </message>
    <message>
        <source>Who has saved anything in a place that you have joined is listed here.</source>
        <translation>참여한 위치에 저장한 적이 있는 사람이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Something went wrong; it is in the log.</source>
        <translation>문제가 생겼습니다. 자세한 내용은 로그에 있습니다.</translation>
    </message>
    <message>
        <source>The reminders could not be saved: {reason}</source>
        <translation>알림을 저장하지 못했습니다: {reason}</translation>
    </message>
    <message>
        <source>The settings could not be saved: {reason}</source>
        <translation>설정을 저장하지 못했습니다: {reason}</translation>
    </message>
    <message>
        <source>The settings file could not be read; it is kept as {name}.</source>
        <translation>설정 파일을 읽을 수 없어 {name}(으)로 보관했습니다.</translation>
    </message>
</context>
<context>
    <name>TickedModel</name>
    <message>
        <source>Off for all shops</source>
        <translation>모든 스토어에서 꺼져 있습니다</translation>
    </message>
</context>
<context>
    <name>Tidings</name>
    <message numerus="yes">
        <source>%n phrases are gone for good, unless you press Ctrl+Z.</source>
        <translation>
            <numerusform>문구 %n개를 완전히 지웠습니다. Ctrl+Z를 누르면 되돌릴 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phrases are in the trash; Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>문구 %n개를 휴지통으로 옮겼습니다. Ctrl+Z로 되돌립니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places were changed by someone else as well.</source>
        <translation>
            <numerusform>다른 사람도 고친 곳이 %n군데 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>모두 저장됨</translation>
    </message>
    <message>
        <source>Check: {grave} wrong · {slight} to look at</source>
        <translation>점검: 오류 {grave} · 확인 {slight}</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>비교…</translation>
    </message>
    <message>
        <source>Copy to mine</source>
        <translation>내 문구집으로 복사</translation>
    </message>
    <message>
        <source>Deleted phrases are kept for 30 days.</source>
        <translation>삭제한 문구는 30일 동안 보관됩니다.</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>휴지통 비우기</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>아직 저장 전</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>저장 안 됨: {why}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>{time} 저장됨</translation>
    </message>
    <message>
        <source>Show what needs a look; F8 goes to the next</source>
        <translation>확인할 곳 보기, F8은 다음으로</translation>
    </message>
    <message>
        <source>Sorted or filtered rows cannot be put in order.</source>
        <translation>정렬하거나 걸러진 목록은 순서를 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Suggest a change…</source>
        <translation>수정 제안…</translation>
    </message>
    <message>
        <source>This could not be saved: {why}</source>
        <translation>저장하지 못했습니다: {why}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Waits for your choice</source>
        <translation>선택을 기다리는 중</translation>
    </message>
    <message>
        <source>{shown} of {whole} phrases</source>
        <translation>문구 {shown} / {whole}개</translation>
    </message>
    <message>
        <source>“{book}” is read only. A copy of your own takes its place.</source>
        <translation>“{book}”은 읽기 전용입니다. 복사하면 내 문구가 대신 쓰입니다.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Kuaihui</source>
        <translation>Kuaihui</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Filter phrases</source>
        <translation>문구 거르기</translation>
    </message>
    <message>
        <source>Filter phrases (Ctrl+F)</source>
        <translation>문구 거르기 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter: code, title, keyword, pinyin …</source>
        <translation>거르기: 코드, 제목, 키워드, 초성…</translation>
    </message>
</context>
<context>
    <name>TouchWindow</name>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Before all others of its book</source>
        <translation>문구집의 맨 앞에 두기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Do not show it to me</source>
        <translation>나에게는 보이지 않기</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>My code</source>
        <translation>내 코드</translation>
    </message>
    <message>
        <source>My code, pin and place</source>
        <translation>내 코드, 고정, 순서</translation>
    </message>
    <message>
        <source>Only you see this; the phrase stays the team’s and follows it.</source>
        <translation>나에게만 보입니다. 문구는 팀의 것이며 팀을 따라 바뀝니다.</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>as the team has it</source>
        <translation>팀 순서대로</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Copied lately</source>
        <translation>최근에 복사함</translation>
    </message>
    <message>
        <source>Kuaihui: paused</source>
        <translation>Kuaihui: 일시 정지</translation>
    </message>
    <message>
        <source>Kuaihui: {key}</source>
        <translation>Kuaihui: {key}</translation>
    </message>
    <message>
        <source>Open ({key})</source>
        <translation>열기 ({key})</translation>
    </message>
    <message>
        <source>Pause the hotkeys</source>
        <translation>단축키 일시 정지</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>Delete category</source>
        <translation>분류 삭제</translation>
    </message>
    <message>
        <source>Icon and colour…</source>
        <translation>아이콘과 색상…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>새 분류</translation>
    </message>
    <message>
        <source>Phrasebooks and categories</source>
        <translation>문구집과 분류</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>All phrases</source>
        <translation>모든 문구</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>미분류</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>휴지통</translation>
    </message>
    <message>
        <source>{name}, {count} phrases</source>
        <translation>{name}, 문구 {count}개</translation>
    </message>
</context>
<context>
    <name>TryPane</name>
    <message>
        <source>Nothing to say of it</source>
        <translation>문제가 없습니다</translation>
    </message>
    <message>
        <source>Text to try</source>
        <translation>시험할 문장</translation>
    </message>
    <message>
        <source>Type or paste a reply: what is found is underlined.</source>
        <translation>답변을 입력하거나 붙여넣으면 걸리는 곳에 밑줄이 그어집니다.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>검사 결과</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>메시지 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Enter: {title} instead</source>
        <translation>Enter: 대신 {title}</translation>
    </message>
    <message>
        <source>Still needed: {names}</source>
        <translation>입력할 항목: {names}</translation>
    </message>
    <message>
        <source>the last buyers were sent the other one</source>
        <translation>앞선 고객님들께는 다른 문구를 보냈습니다</translation>
    </message>
    <message>
        <source>wording {place}</source>
        <translation>표현 {place}</translation>
    </message>
    <message>
        <source>{key}: copy anyway</source>
        <translation>{key}: 그래도 복사</translation>
    </message>
    <message>
        <source>{key}: other words</source>
        <translation>{key}: 다른 문구</translation>
    </message>
</context>
<context>
    <name>VersionsModel</name>
    <message>
        <source>until {moment}</source>
        <translation>{moment}까지</translation>
    </message>
</context>
<context>
    <name>WordForm</name>
    <message>
        <source>&amp;Better</source>
        <translation>더 나은 표현(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>이유(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Severity</source>
        <translation>심각도(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>단어(&amp;W)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>one or more, parted by /</source>
        <translation>여러 개면 /로 구분</translation>
    </message>
    <message>
        <source>one or more, parted by commas</source>
        <translation>여러 개면 쉼표로 구분</translation>
    </message>
</context>
<context>
    <name>Wordings</name>
    <message>
        <source>+ wording</source>
        <translation>＋ 표현</translation>
    </message>
    <message>
        <source>Another language or tone of the same reply</source>
        <translation>같은 답변의 다른 언어나 말투</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>기본</translation>
    </message>
    <message>
        <source>Remove wording</source>
        <translation>이 표현 제거</translation>
    </message>
    <message>
        <source>The same language</source>
        <translation>같은 언어</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>표현</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>The last buyers were sent the same words; another wording sounds less of a machine</source>
        <translation>최근 고객들께 같은 문장을 보냈습니다. 다른 표현으로 바꾸면 기계적으로 들리지 않습니다</translation>
    </message>
    <message>
        <source>This is a variable of a template that was never filled</source>
        <translation>템플릿 변수가 채워지지 않은 채 남아 있습니다</translation>
    </message>
    <message>
        <source>{name} has ended</source>
        <translation>{name} 행사는 끝났습니다</translation>
    </message>
    <message>
        <source>{name} is another shop of yours; this chat is {shop}&apos;s</source>
        <translation>{name}은(는) 다른 스토어입니다. 이 상담은 {shop} 상담입니다</translation>
    </message>
    <message>
        <source>{platform} takes {limit} characters a message; this one has {length}</source>
        <translation>{platform}에서는 한 메시지가 {limit}자까지인데, 이 메시지는 {length}자입니다</translation>
    </message>
</context>
<context>
    <name>note</name>
    <message>
        <source>split: {platform} takes {limit} characters a message</source>
        <translation>나눔: {platform} 메시지당 {limit}자</translation>
    </message>
    <message>
        <source>{platform}: better no more than {limit} messages in a row</source>
        <translation>{platform}: 연속 메시지는 {limit}개까지 권장</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>A category below another cannot hold one itself; it is shown on the first level.</source>
        <translation>하위 분류 아래에는 분류를 둘 수 없습니다. 이 분류는 최상위에 표시됩니다.</translation>
    </message>
    <message>
        <source>A cell has more than {limit} characters; a quotation mark may not be closed.</source>
        <translation>한 칸이 {limit}자를 넘습니다. 따옴표가 닫히지 않은 듯합니다.</translation>
    </message>
    <message>
        <source>A color is written such as #e8590c; this one is left out until that is mended.</source>
        <translation>색상은 #e8590c처럼 씁니다. 고칠 때까지 이 색상은 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>A picture has at most {limit} MB; make this one smaller.</source>
        <translation>이미지는 최대 {limit}MB입니다. 크기를 줄여 주세요.</translation>
    </message>
    <message>
        <source>A picture is one of {kinds}.</source>
        <translation>이미지는 {kinds} 형식이어야 합니다.</translation>
    </message>
    <message>
        <source>A product without an id and a name is left out; add both.</source>
        <translation>id와 이름이 모두 없는 상품은 제외되었습니다. 둘 다 추가해 주세요.</translation>
    </message>
    <message>
        <source>A promotion without a name is left out; add one.</source>
        <translation>이름이 없는 행사는 제외되었습니다. 이름을 추가해 주세요.</translation>
    </message>
    <message>
        <source>A quotation mark in this row is not closed: all that follows it is in one cell.</source>
        <translation>이 행의 따옴표가 닫히지 않아 뒤의 내용이 모두 한 칸에 들어갔습니다.</translation>
    </message>
    <message>
        <source>A reminder needs a moment such as 2026-11-30T14:30:00+08:00; it is left out.</source>
        <translation>알림에는 2026-11-30T14:30:00+08:00 같은 시각이 필요합니다. 이 항목은 제외되었습니다.</translation>
    </message>
    <message>
        <source>A reminder without an id is left out.</source>
        <translation>id가 없는 알림은 제외되었습니다.</translation>
    </message>
    <message>
        <source>A variant without a body is left out; add its body or remove it.</source>
        <translation>본문이 없는 다른 표현(variant)은 제외되었습니다. 본문(body)을 추가하거나 삭제해 주세요.</translation>
    </message>
    <message>
        <source>An id is made of a-z, 0-9 and - only; another one is given when the file is next saved.</source>
        <translation>id에는 a-z, 0-9, -만 쓸 수 있습니다. 다음에 파일을 저장할 때 새 id가 지정됩니다.</translation>
    </message>
    <message>
        <source>Another product has the same id, so only the first is found by it; change one.</source>
        <translation>다른 상품과 id가 같아 이 id로는 첫 번째 상품만 찾을 수 있습니다. 둘 중 하나를 바꿔 주세요.</translation>
    </message>
    <message>
        <source>Another rule of this pack has this id, so this one is called {given}.</source>
        <translation>이 규칙 묶음에 같은 id의 규칙이 있어, 이 규칙은 {given}(으)로 부릅니다.</translation>
    </message>
    <message>
        <source>How {count} values are asked for is left out: label, kind, choices, default</source>
        <translation>입력 항목 {count}개의 이름, 종류, 선택지, 기본값은 빠집니다</translation>
    </message>
    <message>
        <source>It also sets {fields} in Zendesk; here it is only the reply.</source>
        <translation>Zendesk에서는 {fields}도 바꾸지만 여기서는 답변만 남습니다.</translation>
    </message>
    <message>
        <source>It cannot be read ({reason}); nothing of it came in.</source>
        <translation>읽을 수 없어({reason}) 아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>It ends before it starts; correct one of the two.</source>
        <translation>종료가 시작보다 빠릅니다. 둘 중 하나를 고쳐 주세요.</translation>
    </message>
    <message>
        <source>It has more wordings at random than a phrase may; the first {limit} came in.</source>
        <translation>무작위 표현이 너무 많아 앞의 {limit}개만 가져왔습니다.</translation>
    </message>
    <message>
        <source>It is found by a pattern and not by a code; give it a code if it needs one.</source>
        <translation>패턴으로 찾는 항목이라 코드가 없습니다. 필요하면 코드를 정해 주세요.</translation>
    </message>
    <message>
        <source>It lies in massCode&apos;s trash; it was left out.</source>
        <translation>massCode 휴지통에 있어 제외했습니다.</translation>
    </message>
    <message>
        <source>It was switched off in Beeftext; it came in all the same.</source>
        <translation>Beeftext에서 꺼져 있었지만 가져왔습니다.</translation>
    </message>
    <message>
        <source>Its template cannot be filled here ({reason}); it stays in the text as it is.</source>
        <translation>여기서는 템플릿을 채울 수 없어({reason}) 글자 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Line {line}, column {column} cannot be read ({reason}); nothing of this file is used until that is mended.</source>
        <translation>{line}행 {column}열을 읽을 수 없습니다({reason}). 고칠 때까지 이 파일 전체를 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>No column holds the text; say which one it is, such as body=B.</source>
        <translation>본문 열이 없습니다. body=B처럼 어느 열인지 정해 주세요.</translation>
    </message>
    <message>
        <source>No phrase that came in asks for this value, so how it is asked for is left out.</source>
        <translation>가져온 문구가 이 값을 묻지 않아 입력 항목을 뺐습니다.</translation>
    </message>
    <message>
        <source>Nobody knows what this is; say which format it has, or save it as CSV.</source>
        <translation>어떤 파일인지 알 수 없습니다. 형식을 고르거나 CSV로 저장해 주세요.</translation>
    </message>
    <message>
        <source>Only https:// and SSH addresses are taken: {url}</source>
        <translation>https://와 SSH 주소만 쓸 수 있습니다: {url}</translation>
    </message>
    <message>
        <source>Only the bare name of a file may stand here, without folders; it is left out.</source>
        <translation>여기에는 폴더 없이 파일 이름만 쓸 수 있습니다. 이 항목은 제외되었습니다.</translation>
    </message>
    <message>
        <source>Patterns are not seen through {value}; write the characters into the pattern.</source>
        <translation>pattern에는 {value}이(가) 적용되지 않습니다. 해당 글자를 pattern에 직접 적어 주세요.</translation>
    </message>
    <message>
        <source>Prices cannot be rounded to 0; 1 is taken.</source>
        <translation>가격을 0 단위로 맞출 수는 없어 1 단위로 맞춥니다.</translation>
    </message>
    <message>
        <source>RE2 does not take this pattern ({reason}); it is left out until that is mended.</source>
        <translation>RE2가 이 pattern을 받아들이지 않습니다({reason}). 고칠 때까지 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>Some characters cannot be read as {encoding} and stand as �; choose another encoding.</source>
        <translation>{encoding}로 읽을 수 없는 글자가 있어 �로 표시했습니다. 다른 인코딩을 고르세요.</translation>
    </message>
    <message>
        <source>Some characters cannot be read as {encoding} and stand as �; choose another one.</source>
        <translation>{encoding}로 읽을 수 없는 글자가 있어 �로 표시했습니다. 다른 것을 고르세요.</translation>
    </message>
    <message>
        <source>Something that is no table stands under {key}; mend that before the file is saved.</source>
        <translation>{key} 아래에 표가 아닌 것이 있습니다. 파일을 저장하기 전에 고쳐 주세요.</translation>
    </message>
    <message>
        <source>Stock should be a number, or one for each size such as {{ &quot;42&quot; = 3 }}.</source>
        <translation>재고는 숫자 하나이거나 {{ &quot;42&quot; = 3 }}처럼 사이즈별 숫자여야 합니다.</translation>
    </message>
    <message>
        <source>The backup has a file that does not belong into your folder: {name}</source>
        <translation>백업에 내 폴더에 속하지 않는 파일이 있습니다: {name}</translation>
    </message>
    <message>
        <source>The backup has more than {files} files or {limit} MB and is not read.</source>
        <translation>백업이 파일 {files}개 또는 {limit} MB를 넘어 읽지 않습니다.</translation>
    </message>
    <message>
        <source>The book cannot be written such that it reads back the same; nothing was changed.</source>
        <translation>저장한 뒤 다시 읽으면 내용이 달라져 파일을 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>The book has no category &quot;{id}&quot;; add that or correct the spelling.</source>
        <translation>문구집에 &quot;{id}&quot; 분류가 없습니다. 분류를 추가하거나 철자를 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The book has no phrase &quot;{id}&quot;, so this step is left out; correct the spelling.</source>
        <translation>문구집에 &quot;{id}&quot; 문구가 없어 이 단계는 제외되었습니다. 철자를 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The choices here are {choices}; until then it is &quot;{default}&quot;.</source>
        <translation>여기에 쓸 수 있는 값은 {choices}입니다. 고칠 때까지 &quot;{default}&quot; 값을 사용합니다.</translation>
    </message>
    <message>
        <source>The column {name} is not read.</source>
        <translation>“{name}” 열은 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The date pattern {part} has a code that is not known here; it stays in the text.</source>
        <translation>날짜 형식 {part}에 모르는 기호가 있어 글자 그대로 남습니다.</translation>
    </message>
    <message>
        <source>The document {path} cannot be written such that it reads back; look at it.</source>
        <translation>문서 {path}은(는) 다시 읽을 수 있게 저장되지 않습니다. 확인해 주세요.</translation>
    </message>
    <message>
        <source>The file does not say its format; write format = 1 into its first line.</source>
        <translation>파일에 형식이 적혀 있지 않습니다. 첫 줄에 format = 1을 써 주세요.</translation>
    </message>
    <message>
        <source>The file has been changed by someone else; it is read again, then save once more.</source>
        <translation>다른 사람이 파일을 변경하여 다시 읽습니다. 그다음 한 번 더 저장해 주세요.</translation>
    </message>
    <message>
        <source>The file has more than {limit} MB and is not read; split it into smaller files.</source>
        <translation>파일이 {limit}MB를 넘어 읽지 않았습니다. 더 작은 파일로 나눠 주세요.</translation>
    </message>
    <message>
        <source>The file has more than {limit} phrases; those after them are left out. Split it.</source>
        <translation>파일의 문구가 {limit}개를 넘어 그 뒤의 문구는 제외되었습니다. 파일을 나눠 주세요.</translation>
    </message>
    <message>
        <source>The file holds a number or a nesting beyond all measure; nothing of it is used. Remove that.</source>
        <translation>파일에 지나치게 큰 숫자나 지나치게 깊은 중첩이 있어 파일 전체를 사용하지 않습니다. 그 부분을 삭제해 주세요.</translation>
    </message>
    <message>
        <source>The file or folder cannot be opened ({reason}); check that you may read it.</source>
        <translation>파일이나 폴더를 열 수 없습니다({reason}). 읽기 권한이 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>The id &quot;{id}&quot; is used already, so this one is &quot;{given}&quot;; change one.</source>
        <translation>&quot;{id}&quot; id는 이미 쓰이고 있어 여기서는 &quot;{given}&quot; id를 사용합니다. 둘 중 하나를 바꿔 주세요.</translation>
    </message>
    <message>
        <source>The names of the columns stand here again; left out.</source>
        <translation>열 이름이 다시 나와 제외했습니다.</translation>
    </message>
    <message>
        <source>The picture {name} did not come along; put it into the folder media of the book.</source>
        <translation>이미지 {name}이(가) 함께 오지 않았습니다. 문구집의 media 폴더에 넣어 주세요.</translation>
    </message>
    <message>
        <source>The picture {part} did not come with the file; its name stays in the text.</source>
        <translation>이미지 {part}이(가) 파일에 없어 이름만 글에 남습니다.</translation>
    </message>
    <message>
        <source>The picture {path} is not on the server.</source>
        <translation>서버에 이미지 {path}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The reminders could not be read; the file is kept as {name} and a new one begins.</source>
        <translation>알림을 읽을 수 없습니다. 원래 파일은 {name}(으)로 보관하고 새로 시작합니다.</translation>
    </message>
    <message>
        <source>The reply was formatted; its words came in without that.</source>
        <translation>서식이 있던 답변이라 글자만 가져왔습니다.</translation>
    </message>
    <message>
        <source>The rules cannot be written such that they read back the same; nothing was changed.</source>
        <translation>규칙을 파일에 쓰면 그대로 다시 읽히지 않아 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>The server cannot be reached: {reason}</source>
        <translation>서버에 연결할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The server does not let us in; is the token right and not out of date?</source>
        <translation>서버가 접속을 거부했습니다. 토큰이 맞고 기한이 남았나요?</translation>
    </message>
    <message>
        <source>The server does not take our edits: {reason}</source>
        <translation>서버가 변경 내용을 받지 않습니다: {reason}</translation>
    </message>
    <message>
        <source>The settings cannot be opened ({reason}); check that you may read the file.</source>
        <translation>설정 파일을 열 수 없습니다({reason}). 읽기 권한이 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>The shared folder {path} is not there.</source>
        <translation>공유 폴더 {path}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The shared place does not answer.</source>
        <translation>공유 위치가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The shared place is empty, or another team&apos;s; nothing is taken from it.</source>
        <translation>공유 위치가 비었거나 다른 팀의 것이라 아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>The shop cannot be written such that it reads back the same; nothing was changed.</source>
        <translation>저장한 내용이 그대로 다시 읽히지 않아 파일을 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>The spreadsheet unpacks to more than can be read; save the sheet with the phrases as CSV.</source>
        <translation>풀어 보니 너무 큰 스프레드시트입니다. 문구가 있는 시트를 CSV로 저장해 주세요.</translation>
    </message>
    <message>
        <source>The system says: {reason}</source>
        <translation>시스템 메시지: {reason}</translation>
    </message>
    <message>
        <source>The text cursor stood within the reply; replies are copied whole, without it.</source>
        <translation>답변 안에 커서 위치가 있었습니다. 여기서는 통째로 복사하므로 뺐습니다.</translation>
    </message>
    <message>
        <source>The text had formatting or pictures; it came in as plain text.</source>
        <translation>서식이나 그림이 있던 글이라 일반 텍스트로 가져왔습니다.</translation>
    </message>
    <message>
        <source>The text had formatting; it came in as plain text.</source>
        <translation>서식이 있던 글이라 일반 텍스트로 가져왔습니다.</translation>
    </message>
    <message>
        <source>The text has formatting; its signs stay in the text as they are.</source>
        <translation>서식 기호는 글에 그대로 남습니다.</translation>
    </message>
    <message>
        <source>The text is longer than any reply may be; its end is missing.</source>
        <translation>글이 답변의 한도보다 길어 끝부분이 빠졌습니다.</translation>
    </message>
    <message>
        <source>The text of this phrase, {name}, is not in the folder.</source>
        <translation>이 문구의 본문 {name}이(가) 폴더에 없습니다.</translation>
    </message>
    <message>
        <source>The time zone &quot;{zone}&quot; is not known; one is written such as &quot;Asia/Shanghai&quot;.</source>
        <translation>&quot;{zone}&quot; 시간대를 알 수 없습니다. &quot;Asia/Shanghai&quot;처럼 써 주세요.</translation>
    </message>
    <message>
        <source>There are more than {limit} snippets; the rest is left out.</source>
        <translation>조각이 {limit}개를 넘어 나머지는 제외했습니다.</translation>
    </message>
    <message>
        <source>There are neither words nor a pattern, so this rule is left out.</source>
        <translation>words도 pattern도 없어 이 규칙은 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>There is a file {path} already; it is not written over.</source>
        <translation>{path} 파일이 이미 있어 덮어쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no column {name}; there are: {names}</source>
        <translation>“{name}” 열이 없습니다. 있는 열: {names}</translation>
    </message>
    <message>
        <source>There is no id; one is given when the file is next saved.</source>
        <translation>id가 없습니다. 다음에 파일을 저장할 때 자동으로 지정됩니다.</translation>
    </message>
    <message>
        <source>There is no id; the file&apos;s name is used. Add one.</source>
        <translation>id가 없어 파일 이름을 대신 사용합니다. id를 추가해 주세요.</translation>
    </message>
    <message>
        <source>There is no id; the rule is called {given}.</source>
        <translation>id가 없어 이 규칙은 {given}(으)로 부릅니다.</translation>
    </message>
    <message>
        <source>There is no name; the id is shown. Add one.</source>
        <translation>이름이 없어 id를 대신 표시합니다. 이름을 추가해 주세요.</translation>
    </message>
    <message>
        <source>There is no phrase in it.</source>
        <translation>문구가 없습니다.</translation>
    </message>
    <message>
        <source>There is no repository at {url}</source>
        <translation>{url}에 저장소가 없습니다</translation>
    </message>
    <message>
        <source>There is no sheet {name}; the first one is read.</source>
        <translation>{name} 시트가 없어 첫 시트를 읽었습니다.</translation>
    </message>
    <message>
        <source>There is no text in it; it was left out.</source>
        <translation>글이 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>There is no title; the first line of the text is shown. Add one.</source>
        <translation>제목이 없어 본문의 첫 줄을 대신 표시합니다. 제목을 추가해 주세요.</translation>
    </message>
    <message>
        <source>There is nothing in this picture.</source>
        <translation>빈 이미지입니다.</translation>
    </message>
    <message>
        <source>There is nothing to send, so this phrase is left out; add a body or an image.</source>
        <translation>보낼 내용이 없어 이 문구는 제외되었습니다. 본문(body)이나 이미지(images)를 추가해 주세요.</translation>
    </message>
    <message>
        <source>These should be days such as [2027-02-06, 2027-02-07]; what is none is left out.</source>
        <translation>[2027-02-06, 2027-02-07]과 같은 날짜여야 합니다. 날짜가 아닌 것은 뺐습니다.</translation>
    </message>
    <message>
        <source>These should be seconds such as [30, 180].</source>
        <translation>[30, 180]처럼 초 단위의 숫자를 적어야 합니다.</translation>
    </message>
    <message>
        <source>This category has no id and is left out; give it one, such as id = &quot;sizes&quot;.</source>
        <translation>이 분류에는 id가 없어 제외되었습니다. id = &quot;sizes&quot;처럼 추가해 주세요.</translation>
    </message>
    <message>
        <source>This file cannot be opened ({reason}) and is left out.</source>
        <translation>이 파일은 열 수 없어({reason}) 제외했습니다.</translation>
    </message>
    <message>
        <source>This file has more than {limit} MB and is left out.</source>
        <translation>이 파일은 {limit}MB를 넘어 제외했습니다.</translation>
    </message>
    <message>
        <source>This file in the archive is damaged and is left out.</source>
        <translation>압축 파일 안의 이 파일이 손상되어 제외했습니다.</translation>
    </message>
    <message>
        <source>This file is encrypted; unpack it with its password and choose it by itself.</source>
        <translation>암호가 걸린 파일입니다. 암호로 푼 뒤 따로 골라 주세요.</translation>
    </message>
    <message>
        <source>This file was made by a newer Kuaihui (format {format}); update to read it.</source>
        <translation>더 새로운 버전의 Kuaihui에서 만든 파일입니다(형식 {format}). 읽으려면 업데이트해 주세요.</translation>
    </message>
    <message>
        <source>This file would lie outside of the archive; left out.</source>
        <translation>압축 파일 밖을 가리키는 파일이라 제외했습니다.</translation>
    </message>
    <message>
        <source>This id is used twice in the book; the second one gets another when the file is next saved.</source>
        <translation>이 id는 문구집에서 두 번 쓰였습니다. 다음에 파일을 저장할 때 두 번째 id가 새로 지정됩니다.</translation>
    </message>
    <message>
        <source>This is a link to another place and is not followed.</source>
        <translation>다른 곳을 가리키는 링크라 따라가지 않았습니다.</translation>
    </message>
    <message>
        <source>This is a number and is read as the text &quot;{shown}&quot;; put it into quotation marks.</source>
        <translation>숫자를 텍스트로 읽었습니다(&quot;{shown}&quot;). 따옴표로 묶어 주세요.</translation>
    </message>
    <message>
        <source>This is a program and no text; it is never run, and came in as the text it is.</source>
        <translation>프로그램 코드입니다. 실행하지 않고 글자 그대로 가져왔습니다.</translation>
    </message>
    <message>
        <source>This is a script; it is never run, and was left out.</source>
        <translation>스크립트는 실행하지 않으며 제외했습니다.</translation>
    </message>
    <message>
        <source>This is already defined in the book, so it is left out here; remove it or rename it.</source>
        <translation>문구집에 이미 정의되어 있어 여기서는 제외되었습니다. 삭제하거나 이름을 바꿔 주세요.</translation>
    </message>
    <message>
        <source>This is no regular expression ({reason}); it is left out until that is mended.</source>
        <translation>올바른 정규식이 아닙니다({reason}). 고칠 때까지 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>This is no spreadsheet that can be read ({reason}).</source>
        <translation>읽을 수 있는 스프레드시트가 아닙니다 ({reason}).</translation>
    </message>
    <message>
        <source>This is not a backup made by this program.</source>
        <translation>이 프로그램이 만든 백업이 아닙니다.</translation>
    </message>
    <message>
        <source>This is not a text file that can be read; save it again with the encoding UTF-8.</source>
        <translation>텍스트 파일로 읽을 수 없습니다. UTF-8 인코딩으로 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>This is not an ordinary file and is not read; move it out of the folder.</source>
        <translation>일반 파일이 아니어서 읽지 않았습니다. 폴더 밖으로 옮겨 주세요.</translation>
    </message>
    <message>
        <source>This is not what the format has here; it was left out.</source>
        <translation>형식에 맞지 않는 내용이라 제외했습니다.</translation>
    </message>
    <message>
        <source>This key is not known; it is kept and has no effect. Check its spelling.</source>
        <translation>알 수 없는 키입니다. 그대로 두지만 아무 효과가 없습니다. 철자를 확인해 주세요.</translation>
    </message>
    <message>
        <source>This kind is not known, so a text is asked for; the kinds are {kinds}.</source>
        <translation>알 수 없는 종류여서 텍스트로 묻습니다. 쓸 수 있는 종류: {kinds}.</translation>
    </message>
    <message>
        <source>This macro says nothing to a customer; left out.</source>
        <translation>고객에게 보내는 말이 없는 매크로라 제외했습니다.</translation>
    </message>
    <message>
        <source>This macro was switched off; it came in all the same.</source>
        <translation>꺼져 있던 매크로지만 가져왔습니다.</translation>
    </message>
    <message>
        <source>This row has no text to send and is left out.</source>
        <translation>보낼 글이 없는 행이라 제외했습니다.</translation>
    </message>
    <message>
        <source>This row has only {count} column; it was left out.</source>
        <translation>열이 {count}개뿐인 행이라 제외했습니다.</translation>
    </message>
    <message>
        <source>This row has {count} columns and not three; it was left out, as Beeftext does.</source>
        <translation>세 열이어야 하는데 {count}열이라, Beeftext처럼 제외했습니다.</translation>
    </message>
    <message>
        <source>This shop came with the program; copy it to change the copy.</source>
        <translation>프로그램에 포함된 스토어입니다. 복사한 뒤 사본을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>This should be a date such as 2026-11-22.</source>
        <translation>2026-11-22처럼 날짜를 적어야 합니다.</translation>
    </message>
    <message>
        <source>This should be a day such as 2027-12-31, without quotation marks; it is left out.</source>
        <translation>2027-12-31과 같이 따옴표 없는 날짜여야 합니다. 이 항목은 뺐습니다.</translation>
    </message>
    <message>
        <source>This should be a first and a last number of days such as [2, 3]; it is left out.</source>
        <translation>[2, 3]처럼 최소 일수와 최대 일수를 적어야 합니다. 이 항목은 제외되었습니다.</translation>
    </message>
    <message>
        <source>This should be a list such as [&quot;a&quot;, &quot;b&quot;]; what is not text is left out of it.</source>
        <translation>[&quot;a&quot;, &quot;b&quot;]처럼 목록으로 적어야 합니다. 텍스트가 아닌 것은 제외되었습니다.</translation>
    </message>
    <message>
        <source>This should be a list; it is read as a list of one. Put it into [ ].</source>
        <translation>목록이어야 합니다. 항목이 하나인 목록으로 읽었습니다. [ ] 안에 넣어 주세요.</translation>
    </message>
    <message>
        <source>This should be a moment such as 2026-12-12T23:59:59, without quotation marks.</source>
        <translation>2026-12-12T23:59:59처럼 날짜와 시각을 따옴표 없이 적어야 합니다.</translation>
    </message>
    <message>
        <source>This should be a part of 1, such as 0.95; it is left out until that is mended.</source>
        <translation>0.95처럼 0보다 크고 1 이하인 비율이어야 합니다. 고칠 때까지 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>This should be a part of 1, such as 0.97, or &quot;&quot; for none; until that is mended it is &quot;&quot;.</source>
        <translation>0.97처럼 1 이하의 비율이거나, 없으면 &quot;&quot;여야 합니다. 고칠 때까지 &quot;&quot;로 봅니다.</translation>
    </message>
    <message>
        <source>This should be a table that begins with [{name}]; it is left out until mended.</source>
        <translation>[{name}] 줄로 시작하는 표여야 합니다. 고칠 때까지 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>This should be a text in quotation marks; it is left out until that is mended.</source>
        <translation>따옴표로 묶은 텍스트여야 합니다. 고칠 때까지 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>This should be a time such as &quot;17:00&quot;; it is left out.</source>
        <translation>&quot;17:00&quot;처럼 시각을 적어야 합니다. 이 항목은 제외되었습니다.</translation>
    </message>
    <message>
        <source>This should be a time such as &quot;22:00&quot;; until that is mended it is &quot;{default}&quot;.</source>
        <translation>&quot;22:00&quot; 같은 시각이어야 합니다. 고치기 전까지는 &quot;{default}&quot;(으)로 처리합니다.</translation>
    </message>
    <message>
        <source>This should be a whole number of hours, at most {most}; it is left out until then.</source>
        <translation>{most} 이하의 정수 시간이어야 합니다. 그때까지 제외합니다.</translation>
    </message>
    <message>
        <source>This should be a whole number, not below 0; it is left out until that is mended.</source>
        <translation>0 이상의 정수여야 합니다. 고칠 때까지 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>This should be an amount such as 189 or 9.5, not below 0; it is left out.</source>
        <translation>189나 9.5처럼 0 이상의 금액을 적어야 합니다. 이 항목은 제외되었습니다.</translation>
    </message>
    <message>
        <source>This should be from {least} to {most}; until that is mended it is {default}.</source>
        <translation>{least}에서 {most} 사이의 값이어야 합니다. 고칠 때까지 {default} 값을 사용합니다.</translation>
    </message>
    <message>
        <source>This should be tables that begin with [[{name}]]; what is none is left out.</source>
        <translation>[[{name}]] 줄로 시작하는 표여야 합니다. 표가 아닌 것은 제외되었습니다.</translation>
    </message>
    <message>
        <source>This should be true or false; it is left out until then.</source>
        <translation>true 또는 false여야 합니다. 고칠 때까지 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>This should begin with [[{name}]], in two pairs of brackets; it is read as that.</source>
        <translation>대괄호가 두 겹인 [[{name}]] 줄로 시작해야 합니다. 일단 그렇게 읽었습니다.</translation>
    </message>
    <message>
        <source>This should name days such as &quot;Mon-Sat&quot; or &quot;Mon-Fri, Sun&quot;; every day is taken.</source>
        <translation>&quot;Mon-Sat&quot;이나 &quot;Mon-Fri, Sun&quot;처럼 요일을 적어야 합니다. 지금은 매일로 처리합니다.</translation>
    </message>
    <message>
        <source>This text has more than {limit} bytes and is left out; shorten it or split it.</source>
        <translation>이 텍스트는 {limit}바이트를 넘어 제외되었습니다. 줄이거나 나눠 주세요.</translation>
    </message>
    <message>
        <source>Too many others write at the same time; it is tried again.</source>
        <translation>동시에 쓰는 사람이 많아 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Under this heading nothing stands between fences (```); it is left out.</source>
        <translation>이 제목 아래에 ``` 블록이 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>{count} ladders are left out</source>
        <translation>단계표 {count}개는 빠집니다</translation>
    </message>
    <message>
        <source>{count} phrases are in a category below another; the two are joined: {titles}</source>
        <translation>문구 {count}개는 하위 분류에 있어 두 분류가 하나로 합쳐집니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases are in categories; these are left out: {titles}</source>
        <translation>문구 {count}개의 분류가 빠집니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases are in other languages too; these are left out: {titles}</source>
        <translation>문구 {count}개의 다른 언어 표현이 빠집니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases are more than one file may hold; choose the zip, or fewer phrases.</source>
        <translation>문구 {count}개는 한 파일에 담을 수 없습니다. zip을 고르거나 줄여 주세요.</translation>
    </message>
    <message>
        <source>{count} phrases are several messages; they become one text of several lines: {titles}</source>
        <translation>문구 {count}개는 여러 메시지라 여러 줄의 한 글이 됩니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases decide with tags such as if; the tags stand in the text: {titles}</source>
        <translation>문구 {count}개는 if 같은 조건이 있어 그 표시가 글에 남습니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases fill in values; the names of these stand in brackets: {titles}</source>
        <translation>문구 {count}개의 자동 입력 값은 대괄호 속 이름으로 남습니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases have codes; they are left out: {titles}</source>
        <translation>문구 {count}개의 코드가 빠집니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases have keys that this version does not know; left out: {titles}</source>
        <translation>문구 {count}개에 이 버전이 모르는 항목이 있어 빠집니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases have keywords; left out: {titles}</source>
        <translation>문구 {count}개의 키워드가 빠집니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases have no code to be typed: {titles}</source>
        <translation>문구 {count}개에 입력할 코드가 없습니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases have notes; left out: {titles}</source>
        <translation>문구 {count}개의 메모가 빠집니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases have other wordings; they are left out: {titles}</source>
        <translation>문구 {count}개의 다른 표현이 빠집니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases have pictures; left out: {titles}</source>
        <translation>문구 {count}개의 이미지가 빠집니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases have the id of one in another book and get a new one: {titles}</source>
        <translation>문구 {count}개의 id가 다른 문구집과 겹쳐 새로 정합니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases have titles other than their first line; these are left out: {titles}</source>
        <translation>문구 {count}개는 제목이 첫 줄과 달라 제목이 빠집니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases lie in the trash and are left out.</source>
        <translation>휴지통에 있는 문구 {count}개를 제외했습니다.</translation>
    </message>
    <message>
        <source>{count} phrases offer choices, several lines or defaults that become plain questions: {titles}</source>
        <translation>문구 {count}개의 선택지, 여러 줄, 기본값이 단순 질문이 됩니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases say for which buyers they are; left out: {titles}</source>
        <translation>문구 {count}개의 고객 유형이 빠집니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases say for which platforms they are; left out: {titles}</source>
        <translation>문구 {count}개의 플랫폼이 빠집니다: {titles}</translation>
    </message>
    <message>
        <source>{count} phrases take facts from the shop, the chat or the clock that are asked for there: {titles}</source>
        <translation>문구 {count}개는 스토어, 상담, 시각 정보를 쓰는데 그쪽에서는 직접 입력해야 합니다: {titles}</translation>
    </message>
    <message>
        <source>{day} is both free and worked; it is taken as free. Take it out of one of the two.</source>
        <translation>{day}이(가) 휴일과 근무일에 모두 있어 휴일로 봅니다. 둘 중 한 곳에서 지우세요.</translation>
    </message>
    <message>
        <source>{part} cannot be filled here; it stays in the text as it is.</source>
        <translation>{part}은(는) 여기서 채울 수 없어 글자 그대로 남습니다.</translation>
    </message>
    <message>
        <source>{part} is not here; choose the folder that has both files to bring it in as well.</source>
        <translation>{part}이(가) 없습니다. 두 파일이 모두 있는 폴더를 골라 주세요.</translation>
    </message>
    <message>
        <source>{part} names no phrase of this file, or one within itself; it stays as it is.</source>
        <translation>{part}은(는) 이 파일에 없거나 자기 자신을 가리켜 그대로 둡니다.</translation>
    </message>
    <message>
        <source>{part} presses keys; a reply is only text, and it stays in it as it is.</source>
        <translation>{part}은(는) 키 입력입니다. 답변은 글자뿐이라 그대로 남습니다.</translation>
    </message>
    <message>
        <source>{part} would run a program; nothing is run, and it stays in the text as it is.</source>
        <translation>{part}은(는) 프로그램 실행입니다. 아무것도 실행하지 않고 글자 그대로 남습니다.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a rule pack; mend it before it is changed here.</source>
        <translation>{path} 파일을 규칙 묶음으로 읽을 수 없습니다. 먼저 파일을 고친 뒤 여기서 바꿔 주세요.</translation>
    </message>
    <message>
        <source>{path} could not be read, so it is not written over; mend it or move it away first.</source>
        <translation>{path} 파일을 읽을 수 없어 덮어쓰지 않았습니다. 먼저 고치거나 다른 곳으로 옮겨 주세요.</translation>
    </message>
    <message>
        <source>{path} is a link that leads elsewhere; it is not followed.</source>
        <translation>{path}은(는) 다른 곳을 가리키는 링크라 따라가지 않습니다.</translation>
    </message>
    <message>
        <source>{value} is none of {known}; it has no effect.</source>
        <translation>{value}은(는) {known} 가운데 없어 효과가 없습니다.</translation>
    </message>
    <message>
        <source>{value} is none of {known}; {taken} is taken until that is mended.</source>
        <translation>{value}은(는) {known} 가운데 없습니다. 고칠 때까지 {taken}(으)로 봅니다.</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>A calendar is a country such as CN, KR or US.</source>
        <translation>공휴일 달력은 CN, KR, US 같은 국가 코드로 적습니다.</translation>
    </message>
    <message>
        <source>A color is written such as #e8590c.</source>
        <translation>색상은 #e8590c처럼 씁니다.</translation>
    </message>
    <message>
        <source>A currency is written such as CNY, KRW or USD.</source>
        <translation>통화는 CNY, KRW, USD처럼 적습니다.</translation>
    </message>
    <message>
        <source>A language is written such as zh-CN, en or ko.</source>
        <translation>언어는 zh-CN, en, ko처럼 적습니다.</translation>
    </message>
    <message>
        <source>A message is longer than the {limit} characters that {platform} takes, and has no sentence or comma to split it at; shorten it</source>
        <translation>{platform}의 한도 {limit}자보다 긴 메시지가 있는데 나눌 문장 끝이나 쉼표가 없습니다. 짧게 줄이세요</translation>
    </message>
    <message>
        <source>A message of {length} characters; {platform} takes {limit}, so it will be split.</source>
        <translation>메시지가 {length}자입니다. {platform}은 {limit}자까지라 나누어 보냅니다.</translation>
    </message>
    <message>
        <source>A name is needed here.</source>
        <translation>이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A step of this ladder has no phrase.</source>
        <translation>이 단계표에 문구가 없는 단계가 있습니다.</translation>
    </message>
    <message>
        <source>A team&apos;s shop is not deleted here: others work with it. Leave the team instead.</source>
        <translation>팀의 스토어는 다른 사람도 쓰고 있어 여기서 삭제하지 않습니다. 대신 팀에서 나갈 수 있습니다.</translation>
    </message>
    <message>
        <source>A text has at most {limit} bytes; shorten it or make two phrases of it.</source>
        <translation>글은 최대 {limit}바이트입니다. 줄이거나 두 문구로 나누세요.</translation>
    </message>
    <message>
        <source>A time zone is written such as Asia/Shanghai.</source>
        <translation>시간대는 Asia/Shanghai처럼 적습니다.</translation>
    </message>
    <message>
        <source>An order gets {most} nudges at most, and this one has them</source>
        <translation>주문 하나에 결제 안내는 최대 {most}회이며, 이 주문은 이미 채웠습니다</translation>
    </message>
    <message>
        <source>Another Kuaihui on this computer is at work; try again.</source>
        <translation>이 컴퓨터의 다른 Kuaihui가 작업 중입니다. 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Another product has the same id, so only the first is found by it.</source>
        <translation>코드가 같은 상품이 또 있어 첫 번째만 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>It ends before it starts.</source>
        <translation>시작보다 먼저 끝납니다.</translation>
    </message>
    <message>
        <source>No step of this ladder names offer.price, so no price is ever given.</source>
        <translation>이 단계표에는 offer.price를 쓰는 단계가 없어 가격을 말하지 않습니다.</translation>
    </message>
    <message>
        <source>Nobody here is called {name}.</source>
        <translation>여기에 {name}(이)라는 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Not used for {days} days.</source>
        <translation>{days}일 동안 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing can be shared under the name {path}.</source>
        <translation>{path}(이)라는 이름으로는 공유할 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is called {name}; is {meant} meant?</source>
        <translation>{name}(이)라는 변수가 없습니다. {meant}인가요?</translation>
    </message>
    <message>
        <source>Nothing is called {name}; the agent will be asked for it at every use</source>
        <translation>{name}(이)라는 변수가 없어 쓸 때마다 상담사에게 묻습니다</translation>
    </message>
    <message>
        <source>Only leads and owners decide on proposals.</source>
        <translation>제안은 편집자와 소유자만 결정합니다.</translation>
    </message>
    <message>
        <source>Only owners give roles; here these are: {names}.</source>
        <translation>역할은 소유자만 정할 수 있습니다. 이곳의 소유자: {names}.</translation>
    </message>
    <message>
        <source>Only owners take old journals out of a place.</source>
        <translation>소유자만 공유 위치에서 오래된 기록을 정리할 수 있습니다.</translation>
    </message>
    <message>
        <source>Only the bare name of a file may stand here.</source>
        <translation>여기에는 파일 이름만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Several are called {name}; say which device: {devices}.</source>
        <translation>{name}(이)라는 사람이 여럿입니다. 기기를 지정하세요: {devices}.</translation>
    </message>
    <message>
        <source>Something went wrong; it is in the log.</source>
        <translation>문제가 생겼습니다. 자세한 내용은 로그에 있습니다.</translation>
    </message>
    <message>
        <source>Stock is a number, or one for each size: 42=3, 43=0.</source>
        <translation>재고는 숫자 하나 또는 사이즈별로 적습니다: 42=3, 43=0.</translation>
    </message>
    <message>
        <source>The archive {name} is damaged</source>
        <translation>압축 파일 {name}이(가) 손상되었습니다</translation>
    </message>
    <message>
        <source>The file has changed meanwhile; try again.</source>
        <translation>그사이 파일이 바뀌었습니다. 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>The holidays and make-up working days of {year} are not known yet ({calendar}): apart from the fixed holidays the shop&apos;s own week was counted. Check the day, or write the days into calendars/{calendar}.toml.</source>
        <translation>{year}년의 휴일과 대체 근무일을 아직 알 수 없습니다({calendar}). 고정된 공휴일 외에는 스토어의 근무 요일로 계산했습니다. 날짜를 확인하거나 calendars/{calendar}.toml에 적어 주세요.</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>최대일이 최소일보다 작습니다.</translation>
    </message>
    <message>
        <source>The list price is below the price.</source>
        <translation>정가가 판매가보다 낮습니다.</translation>
    </message>
    <message>
        <source>The name of a fact is made of letters, digits and _ and begins with a letter.</source>
        <translation>이름은 글자, 숫자, _로 이루어지며 글자로 시작합니다.</translation>
    </message>
    <message>
        <source>The order closes on {time}, within the quiet hours, and nobody is nudged then</source>
        <translation>주문이 방해 금지 시간인 {time}에 마감되며, 그때는 안내하지 않습니다</translation>
    </message>
    <message>
        <source>The order is closed by then: it closes on {time}</source>
        <translation>그때는 주문이 이미 마감됩니다. 마감 {time}</translation>
    </message>
    <message>
        <source>The place has files of a team that are not whole yet; try again in a while.</source>
        <translation>팀 파일이 아직 다 동기화되지 않았습니다. 잠시 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>The platform “{platform}” is not known; choose one of the list.</source>
        <translation>“{platform}” 플랫폼을 알 수 없습니다. 목록에서 골라 주세요.</translation>
    </message>
    <message>
        <source>The price is below the floor price.</source>
        <translation>판매가가 하한가보다 낮습니다.</translation>
    </message>
    <message>
        <source>The template of this phrase is wrong: {error}</source>
        <translation>이 문구의 템플릿이 잘못되었습니다: {error}</translation>
    </message>
    <message>
        <source>There are two levels of categories; this one would be on a third.</source>
        <translation>분류는 두 단계까지입니다. 세 번째 단계가 됩니다.</translation>
    </message>
    <message>
        <source>There is a fact of this name already.</source>
        <translation>같은 이름의 정보가 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is a field of this name already.</source>
        <translation>같은 이름의 질문이 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is no filter named {name}</source>
        <translation>{name} 필터가 없습니다</translation>
    </message>
    <message>
        <source>There is no team {id}.</source>
        <translation>팀 {id}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>글이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to send yet; it is not in the file.</source>
        <translation>아직 보낼 내용이 없어 파일에 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>These proposals are for a team that was not joined here.</source>
        <translation>이 제안은 여기서 참여하지 않은 팀의 것입니다.</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>비워 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>This cannot be written such that it reads back the same; nothing was changed.</source>
        <translation>그대로 다시 읽을 수 있게 저장되지 않아 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>This desktop gives no hotkeys to programs; bind “kuaihui --toggle” in the system&apos;s settings</source>
        <translation>이 데스크톱은 프로그램에 단축키를 제공하지 않습니다. 시스템 설정에서 “kuaihui --toggle”을 키에 지정하세요</translation>
    </message>
    <message>
        <source>This file has no proposals that can be read.</source>
        <translation>이 파일에 읽을 수 있는 제안이 없습니다.</translation>
    </message>
    <message>
        <source>This file of proposals is not whole; have it sent once more.</source>
        <translation>이 제안 파일은 온전하지 않습니다. 다시 보내 달라고 하세요.</translation>
    </message>
    <message>
        <source>This is a table of its own; change it in the file.</source>
        <translation>별도의 표입니다. 파일에서 고쳐 주세요.</translation>
    </message>
    <message>
        <source>This is more than a year ahead</source>
        <translation>한 해 넘게 남은 시각입니다</translation>
    </message>
    <message>
        <source>This is no time; write 14:30, tomorrow 10:00, 15 min, 2 h or before it closes</source>
        <translation>시각을 알 수 없습니다. 14:30, 내일 10:00, 15분 후, 2시간 후, 마감 전처럼 적어 주세요</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>더 이상 없습니다.</translation>
    </message>
    <message>
        <source>This kind of field is not known.</source>
        <translation>알 수 없는 질문 종류입니다.</translation>
    </message>
    <message>
        <source>This ladder has no steps.</source>
        <translation>이 단계표에는 단계가 없습니다.</translation>
    </message>
    <message>
        <source>This opening bracket has no closing one</source>
        <translation>여는 괄호에 닫는 괄호가 없습니다</translation>
    </message>
    <message>
        <source>This promotion has ended and is filled in nowhere.</source>
        <translation>끝난 행사라 답변에 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>This row is for all regions that no other row names.</source>
        <translation>다른 행에 없는 모든 지역을 위한 행입니다.</translation>
    </message>
    <message>
        <source>This should be a day such as 2026-12-12, with a time if need be: 2026-12-12 18:00.</source>
        <translation>2026-12-12처럼 날짜를 적고, 필요하면 시각을 더합니다: 2026-12-12 18:00.</translation>
    </message>
    <message>
        <source>This should be a part of the price such as 0.95 or 95%.</source>
        <translation>비율을 적어 주세요. 예: 0.95 또는 95%.</translation>
    </message>
    <message>
        <source>This should be a time such as 17:00.</source>
        <translation>17:00처럼 시각을 적습니다.</translation>
    </message>
    <message>
        <source>This should be a whole number, 0 or more.</source>
        <translation>0 이상의 정수를 적습니다.</translation>
    </message>
    <message>
        <source>This should be an amount such as 189 or 9.50.</source>
        <translation>189 또는 9.50처럼 금액을 적습니다.</translation>
    </message>
    <message>
        <source>This should be yes or no.</source>
        <translation>예 또는 아니요로 적습니다.</translation>
    </message>
    <message>
        <source>This should name working days such as Mon-Sat.</source>
        <translation>Mon-Sat처럼 발송 요일을 적습니다.</translation>
    </message>
    <message>
        <source>This step names the offer only in another wording, so it never gives a price.</source>
        <translation>이 단계는 다른 표현에서만 가격을 말하므로 가격이 나오지 않습니다.</translation>
    </message>
    <message>
        <source>This system has no keyring that takes the token.</source>
        <translation>이 시스템에는 토큰을 보관할 키링이 없습니다.</translation>
    </message>
    <message>
        <source>This team book is not there any more; was the team left?</source>
        <translation>이 팀 문구집이 더는 없습니다. 팀에서 나갔나요?</translation>
    </message>
    <message>
        <source>This team has no book yet.</source>
        <translation>이 팀에는 아직 문구집이 없습니다.</translation>
    </message>
    <message>
        <source>This team&apos;s rules are not there any more; was the team left?</source>
        <translation>팀의 이 규칙이 더 이상 없습니다. 팀에서 나갔나요?</translation>
    </message>
    <message>
        <source>This team&apos;s shop is not there any more; was the team left?</source>
        <translation>팀의 이 스토어가 더 이상 없습니다. 팀에서 나갔나요?</translation>
    </message>
    <message>
        <source>What is in {name} has more than {limit} MB; unpack it and choose single files</source>
        <translation>{name}의 내용이 {limit}MB를 넘습니다. 압축을 풀고 파일을 하나씩 골라 주세요</translation>
    </message>
    <message>
        <source>When the order closes is not known; tell when it was placed</source>
        <translation>주문 마감 시각을 모릅니다. 주문 시각을 먼저 알려 주세요</translation>
    </message>
    <message>
        <source>With the role of an agent you propose changes to what the team shares.</source>
        <translation>상담사 역할로는 팀이 공유하는 내용의 변경을 제안할 수 있습니다.</translation>
    </message>
    <message>
        <source>Without a name this row is not saved.</source>
        <translation>이름이 없어 이 행은 저장되지 않습니다.</translation>
    </message>
    <message>
        <source>Without an id or a name this row is not saved.</source>
        <translation>코드나 이름이 없어 이 행은 저장되지 않습니다.</translation>
    </message>
    <message>
        <source>Without days no reply can say when a parcel arrives.</source>
        <translation>일수가 없으면 도착일을 안내할 수 없습니다.</translation>
    </message>
    <message>
        <source>You have no open proposals.</source>
        <translation>처리를 기다리는 내 제안이 없습니다.</translation>
    </message>
    <message>
        <source>{keys} does something else in the window of this program</source>
        <translation>{keys}은(는) 이 프로그램 창에서 다른 일을 합니다</translation>
    </message>
    <message>
        <source>{keys} is another hotkey of this program already</source>
        <translation>{keys}은(는) 이미 이 프로그램의 다른 단축키입니다</translation>
    </message>
    <message>
        <source>{keys} is needed for typing; hold Ctrl, Alt or the system&apos;s key with it</source>
        <translation>{keys}은(는) 글을 쓸 때 필요합니다. Ctrl, Alt 또는 시스템 키와 함께 누르세요</translation>
    </message>
    <message>
        <source>{keys} is taken by the system or by another program</source>
        <translation>{keys}은(는) 시스템이나 다른 프로그램이 쓰고 있습니다</translation>
    </message>
    <message>
        <source>{keys} is used by nearly every program</source>
        <translation>{keys}은(는) 거의 모든 프로그램에서 씁니다</translation>
    </message>
    <message>
        <source>{name} cannot be filled in: {error}</source>
        <translation>{name} 값을 채울 수 없습니다: {error}</translation>
    </message>
    <message>
        <source>{name} cannot be opened ({reason})</source>
        <translation>{name}을(를) 열 수 없습니다 ({reason})</translation>
    </message>
    <message>
        <source>{name} cannot be written such that it reads back</source>
        <translation>{name}은(는) 다시 읽을 수 있게 저장되지 않습니다</translation>
    </message>
    <message>
        <source>{name} has more than {limit} MB; split it</source>
        <translation>{name}은(는) {limit}MB를 넘습니다. 나누어 주세요</translation>
    </message>
    <message>
        <source>{name} has passed</source>
        <translation>{name} 시간이 지났습니다</translation>
    </message>
    <message>
        <source>{name} holds more than {limit} files; take out what is no phrase</source>
        <translation>{name}에 파일이 {limit}개 넘게 있습니다. 문구가 아닌 것은 빼 주세요</translation>
    </message>
    <message>
        <source>{name} is for the shop&apos;s eyes only; no reply may name it</source>
        <translation>{name} 값은 스토어 내부용이므로 답변에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>{name} is neither an ordinary file nor a folder</source>
        <translation>{name}은(는) 일반 파일도 폴더도 아닙니다</translation>
    </message>
    <message>
        <source>{name} is packed more tightly than any text; it is not opened</source>
        <translation>{name}은(는) 글이라기엔 지나치게 압축되어 열지 않았습니다</translation>
    </message>
    <message>
        <source>{name} is the only owner; make somebody else an owner first.</source>
        <translation>{name}님이 유일한 소유자입니다. 먼저 다른 사람을 소유자로 정하세요.</translation>
    </message>
    <message>
        <source>{price} is below the lowest price that you may give for {product}</source>
        <translation>{price}: {product}에 제시할 수 있는 최저가보다 낮습니다</translation>
    </message>
    <message>
        <source>{price} is not a price</source>
        <translation>{price}: 올바른 가격이 아닙니다</translation>
    </message>
    <message>
        <source>{region} stands in {zone} already; the first one counts.</source>
        <translation>{region}은(는) {zone}에 이미 있으며 앞의 것이 적용됩니다.</translation>
    </message>
    <message>
        <source>{time} has passed</source>
        <translation>{time}은(는) 이미 지났습니다</translation>
    </message>
    <message>
        <source>“{book}” cannot be changed; copy the phrase to your own.</source>
        <translation>“{book}”은 고칠 수 없습니다. 내 문구집으로 복사하세요.</translation>
    </message>
    <message>
        <source>“{book}” is full: a book holds {limit} phrases.</source>
        <translation>“{book}”이 가득 찼습니다. 문구집 하나에 {limit}개까지입니다.</translation>
    </message>
    <message>
        <source>“{name}” has a meaning of its own and cannot be the name of an own fact.</source>
        <translation>“{name}”은(는) 따로 쓰이는 이름이라 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>“{other}” has the same code {code}.</source>
        <translation>“{other}”의 코드도 {code}입니다.</translation>
    </message>
    <message>
        <source>“{other}” says nearly the same.</source>
        <translation>“{other}”와 내용이 거의 같습니다.</translation>
    </message>
    <message>
        <source>“{other}” says the same.</source>
        <translation>“{other}”와 내용이 같습니다.</translation>
    </message>
    <message>
        <source>“{pattern}” is no regular expression: {reason}.</source>
        <translation>“{pattern}”은(는) 정규식이 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>“{title}” is a step twice; the buyer is led back to where they were.</source>
        <translation>“{title}”이 두 번 단계로 쓰여 고객이 제자리로 돌아갑니다.</translation>
    </message>
    <message>
        <source>“{word}”: {why}</source>
        <translation>“{word}”: {why}</translation>
    </message>
</context>
</TS>
