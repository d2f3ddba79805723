<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>Chips</name>
    <message>
        <source>Buyer</source>
        <translation>구매자</translation>
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
        <translation>매장</translation>
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
    <name>Commands</name>
    <message>
        <source>Folder with my files</source>
        <translation>내 파일이 있는 폴더</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>창 열어 두기</translation>
    </message>
    <message>
        <source>My phrases</source>
        <translation>내 문구</translation>
    </message>
    <message>
        <source>New phrase in my file</source>
        <translation>내 파일에 새 문구 추가</translation>
    </message>
    <message>
        <source>Next buyer: forget this chat</source>
        <translation>다음 구매자: 현재 대화 정보 지우기</translation>
    </message>
    <message>
        <source>Problems in my files</source>
        <translation>내 파일의 문제</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Reload the files</source>
        <translation>파일 다시 읽기</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>설정 파일</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>back to the list</source>
        <translation>목록으로</translation>
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
        <translation>다음 구매자</translation>
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
    <name>Labels</name>
    <message>
        <source>Agent&apos;s name</source>
        <translation>상담원 이름</translation>
    </message>
    <message>
        <source>Agent&apos;s number</source>
        <translation>상담원 번호</translation>
    </message>
    <message>
        <source>Buyer&apos;s name</source>
        <translation>구매자 이름</translation>
    </message>
    <message>
        <source>Clipboard text</source>
        <translation>클립보드 내용</translation>
    </message>
    <message>
        <source>Delivered there?</source>
        <translation>배송 가능 여부</translation>
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
        <source>Region</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Ships today?</source>
        <translation>오늘 발송 여부</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>매장 이름</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>No further message</source>
        <translation>다음 메시지가 없습니다</translation>
    </message>
    <message>
        <source>{key} for the next</source>
        <translation>다음 메시지는 {key}</translation>
    </message>
</context>
<context>
    <name>PickerWindow</name>
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
        <source>Buyer asks: {words}</source>
        <translation>구매자 질문: {words}</translation>
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
        <translation>검색 결과가 없습니다</translation>
    </message>
    <message>
        <source>Search phrases</source>
        <translation>문구 검색</translation>
    </message>
    <message>
        <source>Still needed: {names}</source>
        <translation>입력할 항목: {names}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>예시</translation>
    </message>
    <message>
        <source>wording {place}</source>
        <translation>표현 {place}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
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
    <name>Program</name>
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
        <translation>아직 등록한 매장이 없습니다. 예시 매장({name})으로 먼저 사용해 보시겠어요?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Something went wrong; it is in the log.</source>
        <translation>문제가 생겼습니다. 자세한 내용은 로그에 있습니다.</translation>
    </message>
    <message>
        <source>The settings could not be saved: {reason}</source>
        <translation>설정을 저장하지 못했습니다: {reason}</translation>
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
    <name>Toast</name>
    <message>
        <source>Kuaihui</source>
        <translation>Kuaihui</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Kuaihui: {key}</source>
        <translation>Kuaihui: {key}</translation>
    </message>
    <message>
        <source>Open ({key})</source>
        <translation>열기 ({key})</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>The last buyers were sent the same words; another wording sounds less of a machine</source>
        <translation>최근 고객들께 같은 문장을 보냈습니다. 다른 표현으로 바꾸면 기계적으로 들리지 않습니다</translation>
    </message>
    <message>
        <source>{name} is another shop of yours; this chat is {shop}&apos;s</source>
        <translation>{name}은(는) 다른 상점입니다. 이 대화는 {shop} 상점의 대화입니다</translation>
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
        <source>A color is written such as #e8590c; this one is left out until that is mended.</source>
        <translation>색상은 #e8590c처럼 씁니다. 고칠 때까지 이 색상은 사용하지 않습니다.</translation>
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
        <source>It ends before it starts; correct one of the two.</source>
        <translation>종료가 시작보다 빠릅니다. 둘 중 하나를 고쳐 주세요.</translation>
    </message>
    <message>
        <source>Line {line}, column {column} cannot be read ({reason}); nothing of this file is used until that is mended.</source>
        <translation>{line}행 {column}열을 읽을 수 없습니다({reason}). 고칠 때까지 이 파일 전체를 사용하지 않습니다.</translation>
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
        <source>Something that is no table stands under {key}; mend that before the file is saved.</source>
        <translation>{key} 아래에 표가 아닌 것이 있습니다. 파일을 저장하기 전에 고쳐 주세요.</translation>
    </message>
    <message>
        <source>Stock should be a number, or one for each size such as {{ &quot;42&quot; = 3 }}.</source>
        <translation>재고는 숫자 하나이거나 {{ &quot;42&quot; = 3 }}처럼 사이즈별 숫자여야 합니다.</translation>
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
        <source>The settings cannot be opened ({reason}); check that you may read the file.</source>
        <translation>설정 파일을 열 수 없습니다({reason}). 읽기 권한이 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>The time zone &quot;{zone}&quot; is not known; one is written such as &quot;Asia/Shanghai&quot;.</source>
        <translation>&quot;{zone}&quot; 시간대를 알 수 없습니다. &quot;Asia/Shanghai&quot;처럼 써 주세요.</translation>
    </message>
    <message>
        <source>There are neither words nor a pattern, so this rule is left out.</source>
        <translation>words도 pattern도 없어 이 규칙은 사용하지 않습니다.</translation>
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
        <source>There is no title; the first line of the text is shown. Add one.</source>
        <translation>제목이 없어 본문의 첫 줄을 대신 표시합니다. 제목을 추가해 주세요.</translation>
    </message>
    <message>
        <source>There is nothing to send, so this phrase is left out; add a body or an image.</source>
        <translation>보낼 내용이 없어 이 문구는 제외되었습니다. 본문(body)이나 이미지(images)를 추가해 주세요.</translation>
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
        <source>This file was made by a newer Kuaihui (format {format}); update to read it.</source>
        <translation>더 새로운 버전의 Kuaihui에서 만든 파일입니다(형식 {format}). 읽으려면 업데이트해 주세요.</translation>
    </message>
    <message>
        <source>This id is used twice in the book; the second one gets another when the file is next saved.</source>
        <translation>이 id는 문구집에서 두 번 쓰였습니다. 다음에 파일을 저장할 때 두 번째 id가 새로 지정됩니다.</translation>
    </message>
    <message>
        <source>This is a number and is read as the text &quot;{shown}&quot;; put it into quotation marks.</source>
        <translation>숫자를 텍스트로 읽었습니다(&quot;{shown}&quot;). 따옴표로 묶어 주세요.</translation>
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
        <source>This is not a text file that can be read; save it again with the encoding UTF-8.</source>
        <translation>텍스트 파일로 읽을 수 없습니다. UTF-8 인코딩으로 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>This is not an ordinary file and is not read; move it out of the folder.</source>
        <translation>일반 파일이 아니어서 읽지 않았습니다. 폴더 밖으로 옮겨 주세요.</translation>
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
        <source>This should be a date such as 2026-11-22.</source>
        <translation>2026-11-22처럼 날짜를 적어야 합니다.</translation>
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
        <source>{path} could not be read, so it is not written over; mend it or move it away first.</source>
        <translation>{path} 파일을 읽을 수 없어 덮어쓰지 않았습니다. 먼저 고치거나 다른 곳으로 옮겨 주세요.</translation>
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
        <source>A message is longer than the {limit} characters that {platform} takes, and has no sentence or comma to split it at; shorten it</source>
        <translation>{platform}의 한도 {limit}자보다 긴 메시지가 있는데 나눌 문장 끝이나 쉼표가 없습니다. 짧게 줄이세요</translation>
    </message>
    <message>
        <source>The template of this phrase is wrong: {error}</source>
        <translation>이 문구의 템플릿이 잘못되었습니다: {error}</translation>
    </message>
    <message>
        <source>There is no filter named {name}</source>
        <translation>{name} 필터가 없습니다</translation>
    </message>
    <message>
        <source>{name} cannot be filled in: {error}</source>
        <translation>{name} 값을 채울 수 없습니다: {error}</translation>
    </message>
    <message>
        <source>{name} has passed</source>
        <translation>{name} 시간이 지났습니다</translation>
    </message>
    <message>
        <source>{name} is for the shop&apos;s eyes only; no reply may name it</source>
        <translation>{name} 값은 매장 내부용이므로 답변에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>{price} is below the lowest price that you may give for {product}</source>
        <translation>{price}: {product}에 제시할 수 있는 최저가보다 낮습니다</translation>
    </message>
    <message>
        <source>{price} is not a price</source>
        <translation>{price}: 올바른 가격이 아닙니다</translation>
    </message>
</context>
</TS>
