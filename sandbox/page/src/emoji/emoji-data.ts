// The emoji one can pick, by Slack's names: group, name(s), character, * where a skin tone fits, words to find it by.
export const LISTED = `
# used
eyes 👀 눈 확인 보는중
white_check_mark ✅ 완료 체크
mega 📣 확성기 알림
rotating_light 🚨 이슈 경광등 사이렌
speech_balloon 💬 말풍선 문의
thinking_face,thinking 🤔 생각 고민
pray 🙏* 부탁 감사 고마워
# face
grinning 😀 웃음
smiley 😃 웃음
smile 😄 웃음
grin 😁 웃음
laughing 😆 웃음
sweat_smile 😅 식은땀 웃음
joy 😂 눈물 웃음
rolling_on_the_floor_laughing 🤣 폭소
slightly_smiling_face 🙂 미소 조금
upside_down_face 🙃 거꾸로
wink 😉 윙크
blush 😊 수줍 미소
innocent 😇 천사
heart_eyes 😍 하트 눈
star-struck 🤩 별
yum 😋 맛있
stuck_out_tongue 😛 메롱
zipper_mouth_face 🤐 지퍼 비밀
neutral_face 😐 무표정
expressionless 😑 무표정
smirk 😏 씩
unamused 😒 시큰둥
face_with_rolling_eyes 🙄 눈 굴리기
grimacing 😬 어색
relieved 😌 안심
pensive 😔 시무룩
sleepy 😪 졸림
sleeping 😴 잠
mask 😷 마스크
exploding_head 🤯 폭발
partying_face 🥳 축하 파티
sunglasses 😎 선글라스
nerd_face 🤓 안경
worried 😟 걱정
slightly_frowning_face 🙁 찡그림
open_mouth 😮 놀람
astonished 😲 깜짝
flushed 😳 당황
pleading_face 🥺 애원
cry 😢 눈물
sob 😭 울음 엉엉
scream 😱 비명
persevere 😣 크게 불편 힘듦
disappointed 😞 실망
sweat 😓 땀
weary 😩 지침
tired_face 😫 피곤
triumph 😤 씩씩
rage 😡 화남
angry 😠 화남
skull 💀 해골
ghost 👻 유령
robot_face 🤖 로봇 봇
see_no_evil 🙈 원숭이
saluting_face 🫡 경례 넵
melting_face 🫠 녹는
# hand
+1,thumbsup 👍* 좋아요 엄지
-1,thumbsdown 👎* 싫어요 엄지
ok_hand 👌* 오케이
clap 👏* 박수
raised_hands 🙌* 만세
wave 👋* 안녕 손
raised_hand,hand ✋* 손 멈춤
raising_hand 🙋* 저요 손들기
muscle 💪* 힘 근육
point_up ☝️* 위
point_right 👉* 오른쪽
point_left 👈* 왼쪽
point_down 👇* 아래
v ✌️* 브이
crossed_fingers 🤞* 행운
handshake 🤝* 악수
writing_hand ✍️* 글쓰기
bow 🙇* 인사 죄송
shrug 🤷* 어깨
facepalm 🤦* 이마
heart_hands 🫶* 하트 손
bust_in_silhouette 👤 사람
busts_in_silhouette 👥 사람들
brain 🧠 뇌
# mark
heavy_check_mark ✔️ 체크
x ❌ 엑스 아님
negative_squared_cross_mark ❎ 엑스
warning ⚠️ 경고 주의
no_entry ⛔ 금지
no_entry_sign 🚫 금지
question ❓ 물음표
grey_question ❔ 물음표
exclamation,heavy_exclamation_mark ❗ 느낌표
bangbang ‼️ 느낌표
information_source ℹ️ 정보
100 💯 백점
recycle ♻️ 재활용
arrows_counterclockwise 🔄 새로고침 재발 다시
repeat 🔁 반복
arrow_right ➡️ 오른쪽
arrow_left ⬅️ 왼쪽
arrow_up ⬆️ 위
arrow_down ⬇️ 아래
leftwards_arrow_with_hook ↩️ 되돌리기
heavy_plus_sign ➕ 더하기
heavy_minus_sign ➖ 빼기
heart ❤️ 하트 빨강
orange_heart 🧡 하트
yellow_heart 💛 하트
green_heart 💚 하트
blue_heart 💙 하트
purple_heart 💜 하트
black_heart 🖤 하트
white_heart 🤍 하트
broken_heart 💔 하트
sparkles ✨ 반짝
star ⭐ 별
star2 🌟 별
boom 💥 펑
zzz 💤 잠 조용
new 🆕 새
sos 🆘 도움
one 1️⃣ 하나
two 2️⃣ 둘
three 3️⃣ 셋
hash #️⃣ 샵
bar_chart 📊 막대 차트
chart_with_upwards_trend 📈 상승
chart_with_downwards_trend 📉 하락
# shape
red_circle 🔴 빨강 원
large_orange_circle 🟠 주황 원
large_yellow_circle 🟡 노랑 원
large_green_circle 🟢 초록 원
large_blue_circle 🔵 파랑 원
large_purple_circle 🟣 보라 원
large_brown_circle 🟤 갈색 원
white_circle ⚪ 흰 원
black_circle ⚫ 검은 원
large_red_square 🟥 빨강 네모
large_orange_square 🟧 주황 네모
large_yellow_square 🟨 노랑 네모
large_green_square 🟩 초록 네모
large_blue_square 🟦 파랑 네모
large_purple_square 🟪 보라 네모
large_brown_square 🟫 갈색 네모
white_large_square ⬜ 흰 네모
black_large_square ⬛ 검은 네모
white_small_square ▫️ 작은 네모
black_small_square ▪️ 작은 네모
large_orange_diamond 🔶 마름모
large_blue_diamond 🔷 마름모
small_orange_diamond 🔸 작은 마름모
small_blue_diamond 🔹 작은 마름모
small_red_triangle 🔺 세모
small_red_triangle_down 🔻 세모
radio_button 🔘 라디오
diamond_shape_with_a_dot_inside 💠 마름모
# thing
loudspeaker 📢 확성기
bell 🔔 종 알림
no_bell 🔕 알림 끄기
speaking_head_in_silhouette 🗣️ 말하기 목소리
thought_balloon 💭 생각
memo,pencil 📝 메모
clipboard 📋 클립보드
pushpin 📌 압정 고정
round_pushpin 📍 위치
paperclip 📎 클립
link 🔗 링크
lock 🔒 잠금
unlock 🔓 열림
key 🔑 열쇠
mag 🔍 돋보기 찾기
bulb 💡 전구 생각
wrench 🔧 고침 렌치
hammer_and_wrench 🛠️ 도구
gear ⚙️ 설정
package 📦 택배 배송
truck 🚚 트럭 배송
shopping_trolley 🛒 장바구니
shopping_bags 🛍️ 쇼핑
ticket 🎫 표
label 🏷️ 이름표
credit_card 💳 카드 결제
moneybag 💰 돈
receipt 🧾 영수증
gift 🎁 선물
tada 🎉 축하
confetti_ball 🎊 축하
trophy 🏆 트로피
rocket 🚀 로켓
computer 💻 노트북
iphone 📱 전화
telephone_receiver 📞 수화기
headphones 🎧 헤드폰 상담
email 📧 메일
envelope ✉️ 편지
inbox_tray 📥 받은 편지
outbox_tray 📤 보낸 편지
calendar 📆 달력
date 📅 달력
hourglass_flowing_sand ⏳ 모래시계 기다림
hourglass ⌛ 모래시계
alarm_clock ⏰ 알람
stopwatch ⏱️ 초시계
clock3 🕒 세 시
scales ⚖️ 저울 판정
book 📖 책
books 📚 책
bookmark 🔖 책갈피
file_folder 📁 폴더
wastebasket 🗑️ 휴지통
shield 🛡️ 방패
door 🚪 문
house 🏠 집
office 🏢 회사
construction 🚧 공사
checkered_flag 🏁 깃발
triangular_flag_on_post 🚩 깃발
ear 👂* 귀 듣기
# nature
fire 🔥 불 못씀
seedling 🌱 새싹
four_leaf_clover 🍀 클로버
cherry_blossom 🌸 벚꽃
sunny ☀️ 해
cloud ☁️ 구름
umbrella_with_rain_drops ☔ 비
snowflake ❄️ 눈
zap ⚡ 번개
ocean 🌊 파도
moon 🌔 달
rainbow 🌈 무지개
earth_asia 🌏 지구
dog 🐶 개
cat 🐱 고양이
bug 🐛 벌레 버그
coffee ☕ 커피
rice 🍚 밥
cake 🍰 케이크
beers 🍻 건배
`;
