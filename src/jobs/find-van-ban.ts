export { HOME } from '../workspace/home'
export { findVanBan, foldersAround, type TepVanBan } from '../workspace/find-van-ban'
